const beyondAscii = /[\u0080-\uffff]/;

/**
 * S3 lists keys in the order of their UTF-8 bytes; tables sort by UTF-16 code unit. A key's bytes, one code unit each, sort right in both.
 * No code unit is above U+00FF, so that U+0100 can end a key within a longer one.
 */
export function storedKey(key: string): string {
  return !beyondAscii.test(key) ? key : Buffer.from(key, 'utf8').toString('latin1');
}

export function keyOfStored(stored: string): string {
  return !beyondAscii.test(stored) ? stored : Buffer.from(stored, 'latin1').toString('utf8');
}

export const keyEnd = '\u0100';
