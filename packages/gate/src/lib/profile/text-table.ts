export interface TextRow {
  readonly cells: readonly string[];
  /** Lines of its own below the row: under the last column, on narrow terminals across the whole width. */
  readonly below: readonly string[];
}

/** Most that a column but the last takes, in characters. */
const widest = 28;
/** What the last column needs. */
const leastForLast = 26;

/** Lines of a table, two blanks in front and between columns; the last column is wrapped to what is left of the width. */
export function textTable(
  head: readonly string[],
  rows: readonly TextRow[],
  options: { readonly width: number; readonly right: ReadonlySet<number> },
): readonly string[] {
  const last = head.length - 1;
  const widths = columnWidths(head, rows, options.width);
  const before = widths.slice(0, last).reduce((sum, each) => sum + each + 2, 2);
  const room = options.width - before;
  const line = (cells: readonly string[]): readonly string[] => {
    const front = cells.slice(0, last).map((cell, index) => {
      const text = shortened(cell, widths[index]!);
      return options.right.has(index) ? text.padStart(widths[index]!) : text.padEnd(widths[index]!);
    });
    const [first = '', ...more] = wrap(cells[last] ?? '', room);
    return [`  ${[...front, first].join('  ')}`.trimEnd(), ...more.map((text) => `${' '.repeat(before)}${text}`)];
  };
  const under = (texts: readonly string[]): readonly string[] => {
    const indent = options.width >= 100 ? before + 2 : 6;
    return texts.flatMap((text) => wrap(text, options.width - indent).map((each) => `${' '.repeat(indent)}${each}`));
  };
  const rule = `  ${'-'.repeat(options.width - 2)}`;
  return [...line(head), rule, ...rows.flatMap(({ cells, below }) => [...line(cells), ...under(below)])];
}

/** As wide as what stands in them; where too little would be left for the last one, the first gives way. */
function columnWidths(head: readonly string[], rows: readonly TextRow[], width: number): readonly number[] {
  const widths = head.map((title, index) => {
    const longest = rows.reduce((most, { cells }) => Math.max(most, (cells[index] ?? '').length), title.length);
    return Math.min(widest, longest);
  });
  const taken = widths.slice(0, -1).reduce((sum, each) => sum + each + 2, 2);
  const short = Math.max(0, leastForLast - (width - taken));
  return widths.with(0, Math.max(8, widths[0]! - short));
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
