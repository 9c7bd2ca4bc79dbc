export type EncryptionContext = Readonly<Record<string, string>>;

/** Bytes that are the same for the same pairs in any order, and for no others: what a ciphertext is bound to. */
export function encryptionContextBytes(context: EncryptionContext | undefined): Buffer {
  const pairs = Object.entries(context ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.concat(pairs.flat().flatMap((text) => [length(Buffer.byteLength(text)), Buffer.from(text)]));
}

function length(bytes: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(bytes);
  return buffer;
}
