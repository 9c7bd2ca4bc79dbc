import type { Diagnostic } from '@paddock/base/diagnostics';
import type { Span } from '../detectors/detector.ts';
import { detect, type DetectOptions } from './detect.ts';

/** What comes of one line of JSON: its spans, or what is wrong with it. */
export type DetectedLine =
  | { readonly kind: 'detected'; readonly id: string | number; readonly spans: readonly Span[] }
  | { readonly kind: 'problem'; readonly diagnostic: Diagnostic };

const lineEnd = 0x0a;

/**
 * Personal data in `{"id", "text"}` lines, one after the other, in memory of the longest line.
 * @param bytes UTF-8, in chunks of any size; a byte order mark and empty lines are skipped
 * @param file its name in diagnostics; `gate/bad-line` says what is wrong with a line, never what is in it
 */
export async function* detectLines(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  options: DetectOptions = {},
): AsyncGenerator<DetectedLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 0;
  for await (const each of linesOf(bytes)) {
    line++;
    const read = readLine(each, decoder);
    if (read === undefined) continue;
    if (typeof read === 'string')
      yield {
        kind: 'problem',
        diagnostic: {
          code: 'gate/bad-line',
          severity: 'error',
          summary: read,
          file,
          line,
          fix: 'write {"id": …, "text": "…"} on a line of its own',
        },
      };
    else yield { kind: 'detected', id: read.id, spans: detect(read.text, options) };
  }
}

/** @returns undefined for an empty line, a text for what is wrong */
function readLine(
  bytes: Uint8Array,
  decoder: InstanceType<typeof TextDecoder>,
): { readonly id: string | number; readonly text: string } | string | undefined {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return 'the line is not UTF-8';
  }
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // What the parser says quotes the line.
    return 'the line is not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'the line is not a JSON object';
  const { id, text: content } = value as { readonly id?: unknown; readonly text?: unknown };
  const isId = typeof id === 'string' || (typeof id === 'number' && Number.isSafeInteger(id));
  if (!isId && typeof content !== 'string') return 'the line has neither an id (text, or whole number up to 2^53) nor a text';
  if (!isId) return 'the line has no id: a text, or a whole number up to 2^53';
  return typeof content === 'string' ? { id, text: content } : 'the line has no text, or one that is not a string';
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineEnd); end >= 0; end = chunk.indexOf(lineEnd, start)) {
      yield rest.length === 0 ? chunk.subarray(start, end) : Buffer.concat([...rest, chunk.subarray(start, end)]);
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.slice(start));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}
