/** `{{parameter:regions}}`, `{{exempts}}`: something that is put in when the statements are made. */
export interface Placeholder {
  readonly kind: string;
  /** Empty for kinds that need none. */
  readonly name: string;
  readonly text: string;
  /** It is all of the text, so a list can take its place. */
  readonly alone: boolean;
}

const pattern = /\{\{\s*([^{}:\s]*)\s*(?::\s*([^{}]*?)\s*)?\}\}/g;

export function placeholdersIn(text: string): readonly Placeholder[] {
  return [...text.matchAll(pattern)].map(([all, kind = '', name = '']) => ({ kind, name, text: all, alone: all === text }));
}

/** What stands for a placeholder. */
export type PlaceholderValue = string | readonly string[];

/** A text with its placeholders filled: a list where a list stands for all of it. A list inside a text does not come through `placeholderProblems`. */
function fillText(text: string, valueOf: (placeholder: Placeholder) => PlaceholderValue): PlaceholderValue {
  const found = placeholdersIn(text);
  const [first] = found;
  if (first?.alone === true) return valueOf(first);
  return found.reduce((filled, each) => filled.replace(each.text, () => [valueOf(each)].flat().join(',')), text);
}

/** One text stays one text; in a list, lists are put in among the others. */
export function fillTexts(
  element: string | readonly string[],
  valueOf: (placeholder: Placeholder) => PlaceholderValue,
): string | readonly string[] {
  return typeof element === 'string' ? fillText(element, valueOf) : element.flatMap((text) => fillText(text, valueOf));
}

/** A key of a condition: always one text. */
export function fillKey(key: string, valueOf: (placeholder: Placeholder) => PlaceholderValue): string {
  return [fillText(key, valueOf)].flat().join(',');
}
