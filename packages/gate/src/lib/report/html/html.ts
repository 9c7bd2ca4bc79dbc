/** Text that may stand in a page as it is. Made by `html` only. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | undefined | readonly Part[];

/** A piece of a page: everything that is put into it is escaped, unless it is a piece itself. `undefined` is nothing. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.map((text, index) => text + (index < parts.length ? rendered(parts[index]) : '')).join('') };
}

function rendered(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  return part.map(rendered).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Characters of markup as entities. Control characters and those that turn the direction of text as `�`: a value must not be able to look
 * like another.
 */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .replaceAll(/[&<>"']/g, (character) => entities[character]!);
}
