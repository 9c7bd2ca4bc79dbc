/** What the words around a candidate say. Looked at only once a candidate has passed everything cheaper. */

/** How far words speak, in UTF-16 code units: before the candidate, and after it. */
const reachBefore = 56;
const reachAfter = 24;

/** Words that stand before numbers which belong to things, in English, German and French. */
const things =
  /\b(?:orders?|invoices?|isbn|issn|sku|article|versions?|releases?|builds?|tracking|tickets?|parts?|serial|model|batch|lot|barcode|ean|upc|gtin|pages?|chapters?|commit|error|timestamp|epoch|room|seite|bestell\w*|auftrags?\w*|rechnungs?\w*|artikel\w*|version|sendungs?\w*|commande|facture|colis|lat|latitude|lon|lng|longitude)\b[^.;]{0,20}$/;

/** A test of the words near a candidate; entries as in `Detector.headers`, blanks between their words also being hyphens, dots or nothing. */
export function wordsNear(words: readonly string[]): (text: string, start: number, end: number) => boolean {
  if (words.length === 0) return () => false;
  const pattern = new RegExp(
    `(?:^|[^\\p{L}\\p{N}])(?:${words.map((word) => word.replaceAll('.', '\\.').replaceAll(' ', "[ ._'-]{0,2}")).join('|')})s?(?![\\p{L}\\p{N}])`,
    'u',
  );
  return (text, start, end) => pattern.test(before(text, start)) || pattern.test(plain(text.slice(end, end + reachAfter)));
}

/** Whether the last words before it make it the number of a thing. */
export function isOfAThing(text: string, start: number): boolean {
  return things.test(before(text, start).slice(-32));
}

function before(text: string, start: number): string {
  return plain(text.slice(Math.max(0, start - reachBefore), start));
}

/** Small letters without diacritics. */
export function plain(text: string): string {
  const small = text.toLowerCase();
  // oxlint-disable-next-line no-control-regex -- everything outside of ASCII
  return /[^\u0000-\u007f]/.test(small) ? small.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss') : small;
}
