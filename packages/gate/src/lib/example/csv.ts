/** RFC 4180: a cell is quoted when it has to be; lines end in LF. Cells that are missing in a row are an error of the caller. */
export function csvOf(header: readonly string[], rows: Iterable<readonly string[]>): string {
  let text = `${header.map(quoted).join(',')}\n`;
  for (const row of rows) {
    if (row.length !== header.length) throw new RangeError(`A row has ${row.length} cells, the header ${header.length}.`);
    text += `${row.map(quoted).join(',')}\n`;
  }
  return text;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
