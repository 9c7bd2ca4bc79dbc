const known = new Map<string, string>();
const limit = 20_000;

/** `text.toLowerCase()`, remembered: names of keys and actions come again and again. */
export function lowerCase(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  const lower = text.toLowerCase();
  if (known.size >= limit) known.clear();
  known.set(text, lower);
  return lower;
}
