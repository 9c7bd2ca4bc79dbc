/**
 * JSON with one line per entry down to `depth` levels of objects, so that a renewal shows as a readable diff.
 * Ends in a new line.
 */
export function linesJson(value: unknown, depth: number): string {
  return `${write(value, depth)}\n`;
}

function write(value: unknown, depth: number): string {
  if (depth === 0 || value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[\n${value.map((item) => write(item, depth - 1)).join(',\n')}\n]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${JSON.stringify(key)}:${write(member, depth - 1)}`);
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n}`;
}
