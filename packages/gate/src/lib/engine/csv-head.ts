/** The delimiters that are tried, the likeliest first. */
const delimiters = [',', ';', '\t', '|'] as const;

export interface CsvHead {
  readonly delimiter: string;
  /** The first record. */
  readonly cells: readonly string[];
}

/**
 * The delimiter and the first record of a CSV text. The delimiter is the one that cuts the first records into equally many cells, more
 * than one; a comma when none does.
 * @param text the start of the file
 * @param complete whether the text is the whole file
 */
export function readCsvHead(text: string, complete: boolean, given?: string): CsvHead {
  const tries = (given === undefined ? delimiters : [given]).map((delimiter) => {
    const records = readRecords(text, delimiter, complete ? 20 : 10);
    const width = records[0]?.length ?? 0;
    const alike = records.filter((record) => record.length === width).length / Math.max(1, records.length);
    return { delimiter, cells: records[0] ?? [], score: width > 1 ? alike * 1000 + Math.min(width, 999) : 0 };
  });
  const best = tries.reduce((a, b) => (b.score > a.score ? b : a));
  return { delimiter: best.delimiter, cells: best.cells };
}

/** The first records by RFC 4180; the last may be cut. */
function readRecords(text: string, delimiter: string, most: number): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let index = text.startsWith('\uFEFF') ? 1 : 0;
  const endRecord = (): void => {
    record.push(cell);
    if (record.length > 1 || cell !== '') records.push(record);
    record = [];
    cell = '';
  };
  while (index < text.length && records.length < most) {
    const character = text[index]!;
    if (character === '"' && cell === '') {
      for (index++; index < text.length; index++) {
        if (text[index] !== '"') cell += text[index];
        else if (text[index + 1] === '"') cell += text[index++];
        else break;
      }
    } else if (character === delimiter) {
      record.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') endRecord();
    else cell += character;
    index++;
  }
  if (records.length < most && (record.length > 0 || cell !== '')) endRecord();
  return records;
}
