import { describe, expect, it } from 'vitest';
import { detectLines, type DetectedLine } from './detect-lines.ts';

async function linesFrom(bytes: Buffer, chunk = 7): Promise<readonly DetectedLine[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += chunk) yield bytes.subarray(start, start + chunk);
  }
  const found: DetectedLine[] = [];
  for await (const line of detectLines(chunks(), 'a.jsonl')) found.push(line);
  return found;
}

describe('detectLines', () => {
  it('reads lines over any bounds of chunks, with a byte order mark, empty lines and no end of the last', async () => {
    const text =
      '\ufeff{"id":1,"text":"é 😀 write to jo@example.com"}\n\n{"id":"b","text":"nobody"}\r\n{"text":"IBAN DE89370400440532013000","id":3}';
    for (const size of [1, 2, 3, 1000]) {
      const found = await linesFrom(Buffer.from(text), size);
      expect(
        found.map((line) => (line.kind === 'detected' ? [line.id, line.spans.map(({ start, end, type }) => [start, end, type])] : line)),
      ).toEqual([
        [1, [[13, 27, 'EMAIL']]],
        ['b', []],
        [3, [[5, 27, 'IBAN']]],
      ]);
    }
  });

  it('says of each bad line where it is and what is wrong, never what is in it', async () => {
    const lines = [
      '{"id":1,"text":"secret-1"',
      '["secret-2"]',
      '{"id":1}',
      '{"text":"secret-3"}',
      '{"id":9007199254740993,"text":"secret-4"}',
      '{"id":1,"text":["secret-5"]}',
      'null',
      '{}',
    ];
    const found = await linesFrom(Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), Buffer.from([0x22, 0xff, 0x22, 0x0a])]));
    expect(found.map((line) => (line.kind === 'problem' ? line.diagnostic.line : undefined))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(found.map((line) => (line.kind === 'problem' ? line.diagnostic.summary : ''))).size).toBe(6);
    expect(JSON.stringify(found)).not.toContain('secret');
  });
});
