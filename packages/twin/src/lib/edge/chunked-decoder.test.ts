import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ChunkedDecoder, type ChunkSigning } from './chunked-decoder.ts';
import { SigningKey } from './signing-key.ts';

const key = Buffer.from('signing key');
const signing: ChunkSigning = {
  key: new SigningKey(key),
  seed: 'a'.repeat(64),
  timestamp: '20261123T120000Z',
  scope: '20261123/eu-west-1/s3/aws4_request',
};
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function signedBody(chunks: readonly string[]): string {
  let previous = signing.seed;
  return [...chunks, '']
    .map((chunk) => {
      const toSign = ['AWS4-HMAC-SHA256-PAYLOAD', signing.timestamp, signing.scope, previous, sha256(''), sha256(chunk)].join('\n');
      previous = createHmac('sha256', key).update(toSign).digest('hex');
      return `${chunk.length.toString(16)};chunk-signature=${previous}\r\n${chunk}\r\n`;
    })
    .join('');
}

function decode(
  body: string,
  withSigning: ChunkSigning | undefined,
  pieces: number,
): { readonly text: string; readonly decoder: ChunkedDecoder } {
  const parts: Buffer[] = [];
  const decoder = new ChunkedDecoder(withSigning, (bytes) => parts.push(Buffer.from(bytes)));
  const bytes = Buffer.from(body, 'latin1');
  for (let start = 0; start < bytes.length; start += pieces) decoder.push(bytes.subarray(start, start + pieces));
  decoder.finish();
  return { text: Buffer.concat(parts).toString('latin1'), decoder };
}

describe('aws-chunked', () => {
  it.each([1, 2, 3, 7, 64, 10_000])('decodes unsigned chunks with a trailer, in pieces of %i bytes', (pieces) => {
    const body = '5\r\nhello\r\n1\r\n \r\n6\r\nworld\n\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n';
    const { text, decoder } = decode(body, undefined, pieces);
    expect(text).toBe('hello world\n');
    expect([...decoder.trailers]).toEqual([['x-amz-checksum-crc32', 'AAAAAA==']]);
  });

  it.each([1, 5, 10_000])('checks signed chunks, in pieces of %i bytes', (pieces) => {
    const body = signedBody(['x'.repeat(100), 'y'.repeat(17)]);
    expect(decode(body, signing, pieces).text).toBe('x'.repeat(100) + 'y'.repeat(17));
    expect(() => decode(body.replace('yyy', 'yzy'), signing, pieces)).toThrow(/signature/);
    expect(() => decode(body, { ...signing, seed: 'b'.repeat(64) }, pieces)).toThrow(/signature/);
  });

  it('refuses unsigned chunks where signed ones were promised', () => {
    expect(() => decode('1\r\nx\r\n0\r\n\r\n', signing, 100)).toThrow(/signature/);
  });

  it.each(['', '5\r\nhel', '5\r\nhello\r\n', 'zz\r\n', '5\r\nhelloX\r\n0\r\n\r\n', '0\r\n\r\nrest', '1'.repeat(9000)])(
    'refuses the broken body %j',
    (body) => {
      expect(() => decode(body, undefined, 100)).toThrow(/terminated unexpectedly/);
    },
  );
});
