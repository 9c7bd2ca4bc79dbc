/** The rows of a CSV as RFC 4180 has it, the header first. Throws a SyntaxError for a quote that is never closed. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at + 1) : plainCell(text, at);
    row.push(cell);
    at = end + 1;
    if (text[end] === ',' && at < text.length) continue;
    if (text[end] === ',') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}

function plainCell(text: string, start: number): readonly [cell: string, end: number] {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end++;
  return [text.slice(start, end), end];
}

function quotedCell(text: string, start: number): readonly [cell: string, end: number] {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) throw new SyntaxError('A quoted cell is never closed.');
    if (text[end + 1] !== '"') return [text.slice(start, end).replaceAll('""', '"'), end + 1];
    end += 2;
  }
}
