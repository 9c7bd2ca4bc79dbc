/** An IP address: version and bytes. */
export interface IpAddress {
  readonly version: 4 | 6;
  /** 4 or 16. */
  readonly bytes: readonly number[];
}

export interface IpRange extends IpAddress {
  readonly prefixLength: number;
}

/** IPv4 in dotted decimal or IPv6 in RFC 4291's forms; undefined for anything else. */
export function parseIpAddress(text: string): IpAddress | undefined {
  const four = parseFour(text);
  if (four !== undefined) return { version: 4, bytes: four };
  const sixteen = text.includes(':') ? parseSix(text) : undefined;
  return sixteen === undefined ? undefined : { version: 6, bytes: sixteen };
}

/** An address or a CIDR block (`203.0.113.0/24`, `2001:db8::/32`); an address alone is a block of one. Bits after the prefix do not count. */
export function parseCidr(text: string): IpRange | undefined {
  const [address = '', length, ...rest] = text.split('/');
  const parsed = parseIpAddress(address);
  if (parsed === undefined || rest.length > 0) return undefined;
  const bits = parsed.bytes.length * 8;
  if (length === undefined) return { ...parsed, prefixLength: bits };
  const prefixLength = /^\d{1,3}$/.test(length) ? Number(length) : Number.NaN;
  return prefixLength <= bits ? { ...parsed, prefixLength } : undefined;
}

export function rangeHolds(range: IpRange, address: IpAddress): boolean {
  if (range.version !== address.version) return false;
  for (let bit = 0; bit < range.prefixLength; bit += 8) {
    const index = bit >> 3;
    const mask = 0xff & (0xff << Math.max(0, 8 - (range.prefixLength - bit)));
    if (((range.bytes[index]! ^ address.bytes[index]!) & mask) !== 0) return false;
  }
  return true;
}

function parseFour(text: string): readonly number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) return undefined;
  return parts.map(Number);
}

function parseSix(text: string): readonly number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map(groups);
  if (head === undefined) return undefined;
  if (halves.length === 1) return head.length === 16 ? head : undefined;
  if (tail === undefined || head.length + tail.length > 14) return undefined;
  return [...head, ...Array.from({ length: 16 - head.length - tail.length }, () => 0), ...tail];
}

/** The bytes of groups of four hexadecimal digits; the last may be an IPv4 address. */
function groups(text: string): readonly number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const bytes: number[] = [];
  for (const [index, part] of parts.entries()) {
    const four = index === parts.length - 1 ? parseFour(part) : undefined;
    if (four !== undefined) bytes.push(...four);
    else if (/^[0-9a-fA-F]{1,4}$/.test(part)) bytes.push(Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 0xff);
    else return undefined;
  }
  return bytes;
}
