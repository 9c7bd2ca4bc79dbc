import { parseCidr, type IpRange } from '../../conditions/values/parse-cidr.ts';

const bits = { 4: 32n, 6: 128n } as const;
/** Addresses for documentation, RFC 5737 and RFC 3849. */
const documentation = ['203.0.113.0/24', '2001:db8::/32'].map((block) => parseCidr(block)!);

/** See `orderedCandidates`. Every block is a range of numbers; so are the gaps between blocks. */
export function addressCandidates(bounds: readonly string[], spellings: number): readonly string[] {
  const blocks = bounds.map(parseCidr).filter((range) => range !== undefined);
  return ([4, 6] as const).flatMap((version) => {
    const cuts = new Set([0n]);
    for (const block of [...documentation, ...blocks]) {
      if (block.version !== version) continue;
      const { from, to } = rangeOf(block);
      cuts.add(from).add(to + 1n);
    }
    const sorted = [...cuts].filter((cut) => cut < 1n << bits[version]).toSorted((a, b) => (a < b ? -1 : 1));
    const ends = [...sorted.slice(1), 1n << bits[version]];
    const pieces = sorted.map((from, index) => ({ from, end: ends[index]! }));
    const shown = documentation.filter((block) => block.version === version).map((block) => rangeOf(block));
    const isShown = (piece: { readonly from: bigint }): boolean => shown.some(({ from, to }) => from <= piece.from && piece.from <= to);
    const ordered = [...pieces.filter(isShown), ...pieces.filter((piece) => !isShown(piece)).toReversed()];
    return ordered.flatMap(({ from, end }) => addressesOf(version, from, end, spellings));
  });
}

function rangeOf(range: IpRange): { readonly from: bigint; readonly to: bigint } {
  const size = bits[range.version];
  const mask = ((1n << size) - 1n) >> BigInt(range.prefixLength);
  const from = range.bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) & ~mask;
  return { from, to: from | mask };
}

function addressesOf(version: 4 | 6, from: bigint, end: bigint, count: number): readonly string[] {
  const addresses: string[] = [];
  for (let address = end - from > 1n ? from + 1n : from; address < end && addresses.length < count; address++)
    addresses.push(write(version, address));
  if (end - from > 1n) addresses.push(write(version, from));
  return addresses;
}

function write(version: 4 | 6, address: bigint): string {
  if (version === 4) return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 0xffn).join('.');
  return Array.from({ length: 8 }, (_, index) => ((address >> (112n - 16n * BigInt(index))) & 0xffffn).toString(16)).join(':');
}
