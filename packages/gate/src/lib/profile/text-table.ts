export interface TextRow {
  readonly cells: readonly string[];
  /** Lines of its own below the row, under the last column. */
  readonly below: readonly string[];
}

/** Most that a column but the last takes, in characters. */
const widest = 28;

/** Lines of a table, two blanks in front and between columns; the last column is wrapped to what is left of the width. */
export function textTable(
  head: readonly string[],
  rows: readonly TextRow[],
  options: { readonly width: number; readonly right: ReadonlySet<number> },
): readonly string[] {
  const last = head.length - 1;
  const widths = head.map((title, index) =>
    Math.min(widest, Math.max(title.length, ...rows.map(({ cells }) => (cells[index] ?? '').length))),
  );
  const before = widths.slice(0, last).reduce((sum, each) => sum + each + 2, 2);
  const room = Math.max(24, options.width - before);
  const line = (cells: readonly string[]): readonly string[] => {
    const front = cells.slice(0, last).map((cell, index) => {
      const text = shortened(cell, widths[index]!);
      return options.right.has(index) ? text.padStart(widths[index]!) : text.padEnd(widths[index]!);
    });
    const [first = '', ...more] = wrap(cells[last] ?? '', room);
    return [`  ${[...front, first].join('  ')}`.trimEnd(), ...more.map((text) => `${' '.repeat(before)}${text}`)];
  };
  return [
    ...line(head),
    `  ${'-'.repeat(Math.min(options.width - 2, before - 2 + Math.min(room, 40)))}`,
    ...rows.flatMap(({ cells, below }) => [
      ...line(cells),
      ...below.flatMap((text) => wrap(text, room - 2).map((each) => `${' '.repeat(before + 2)}${each}`)),
    ]),
  ];
}

function shortened(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
