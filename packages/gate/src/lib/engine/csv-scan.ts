/** What a walk over all bytes of a CSV file finds, by RFC 4180 with `\n`, `\r\n` or `\r` as line ends. */
export interface CsvScan {
  readonly feed: (bytes: Uint8Array) => void;
  readonly end: () => {
    readonly newlineInCell: boolean;
    readonly records: number;
    /** The longest record: its bytes, and the line where it starts. */
    readonly longest: { readonly bytes: number; readonly line: number };
    readonly openQuote?: { readonly line: number; readonly byteOffset: number };
  };
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Counts the records that hold something, and finds whether a cell holds a line end. The engine cuts a file at line ends to read it with
 * many threads, and takes what follows a line end inside of a cell for rows; so this is known before it reads.
 * @param blankCounts blank lines are records: in tables of one column they are empty cells
 */
export function scanCsv(delimiter: string, blankCounts: boolean): CsvScan {
  const separator = delimiter.charCodeAt(0);
  let newlineInCell = false;
  let records = 0;
  /** Something stands in this record. */
  let filled = false;
  let cellStart = true;
  let inQuotes = false;
  /** A quote stood inside of a quoted cell: its end, or half of an escaped one. */
  let quoteSeen = false;
  let afterReturn = false;
  let returned = false;
  let lines = 1;
  let before = 0;
  let start = { line: 1, byteOffset: 0 };
  let longest = { bytes: 0, line: 1 };
  const measure = (end: number): void => {
    if (end - start.byteOffset > longest.bytes) longest = { bytes: end - start.byteOffset, line: start.line };
  };
  return {
    feed: (bytes) => {
      const length = bytes.length;
      for (let index = 0; index < length; index++) {
        const byte = bytes[index]!;
        const isLineEnd = byte === lineFeed || byte === carriageReturn;
        if (isLineEnd) {
          returned = afterReturn;
          if (byte === carriageReturn || !afterReturn) lines++;
          afterReturn = byte === carriageReturn;
        } else afterReturn = false;
        if (inQuotes) {
          if (!quoteSeen) {
            if (byte === quote) quoteSeen = true;
            else if (isLineEnd) newlineInCell = true;
            continue;
          }
          quoteSeen = false;
          if (byte === quote) continue;
          inQuotes = false;
        }
        if (!filled && !isLineEnd) start = { line: lines, byteOffset: before + index };
        if (byte === separator) {
          cellStart = true;
          filled = true;
        } else if (isLineEnd) {
          // The second half of \r\n ends nothing.
          if (filled || (blankCounts && !(byte === lineFeed && returned))) records++;
          if (filled) measure(before + index);
          filled = false;
          cellStart = true;
        } else if (byte === quote && cellStart) {
          inQuotes = true;
          filled = true;
          cellStart = false;
        } else {
          filled = true;
          cellStart = false;
        }
      }
      before += length;
    },
    end: () => {
      if (filled) measure(before);
      return { newlineInCell, records: records + (filled ? 1 : 0), longest, ...(inQuotes && !quoteSeen && { openQuote: start }) };
    },
  };
}
