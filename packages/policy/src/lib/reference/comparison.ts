import { BlockList, isIP } from 'node:net';
import { arnParts, patternMatches, plainText, type Pattern } from './pattern.ts';

/** How one value of the request is compared with one value of the policy. */
export interface Comparison {
  readonly matches: (value: string, wanted: Pattern) => boolean;
  /** `…Not…`: true when none of the policy's values matches. */
  readonly negated: boolean;
  /** Only string and ARN operators take policy variables. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
  readonly variables: boolean;
}

/**
 * Every comparison of the policy language but `Null`, under its name without set operator and `IfExists`.
 * What is not of the operator's form (a word for a number, a wildcard for a date) does not match.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ...pair('StringEquals', 'StringNotEquals', (value, wanted) => value === plainText(wanted), true),
  ...pair(
    'StringEqualsIgnoreCase',
    'StringNotEqualsIgnoreCase',
    (value, wanted) => value.toLowerCase() === plainText(wanted).toLowerCase(),
    true,
  ),
  ...pair('StringLike', 'StringNotLike', (value, wanted) => patternMatches(wanted, value), true),
  ...pair('ArnEquals', 'ArnNotEquals', arnMatches, true),
  ...pair('ArnLike', 'ArnNotLike', arnMatches, true),
  ...ordered('Numeric', numberOf),
  ...ordered('Date', instantOf),
  ['Bool', { matches: sameBoolean, negated: false, variables: false }],
  ['BinaryEquals', { matches: sameBytes, negated: false, variables: false }],
  ...pair('IpAddress', 'NotIpAddress', addressInRange, false),
]);

function pair(positive: string, negative: string, matches: Comparison['matches'], variables: boolean): [string, Comparison][] {
  return [
    [positive, { matches, negated: false, variables }],
    [negative, { matches, negated: true, variables }],
  ];
}

function ordered(name: string, read: (text: string) => number | undefined): [string, Comparison][] {
  const compare =
    (accepts: (left: number, right: number) => boolean): Comparison['matches'] =>
    (value, wanted) => {
      const [left, right] = [read(value), read(plainText(wanted))];
      return left !== undefined && right !== undefined && accepts(left, right);
    };
  const one = (suffix: string, accepts: (left: number, right: number) => boolean): [string, Comparison] => [
    `${name}${suffix}`,
    { matches: compare(accepts), negated: false, variables: false },
  ];
  return [
    ...pair(
      `${name}Equals`,
      `${name}NotEquals`,
      compare((left, right) => left === right),
      false,
    ),
    one('LessThan', (left, right) => left < right),
    one('LessThanEquals', (left, right) => left <= right),
    one('GreaterThan', (left, right) => left > right),
    one('GreaterThanEquals', (left, right) => left >= right),
  ];
}

/** Each of the six parts of an ARN on its own, with regard to case; `ArnEquals` takes wildcards just as `ArnLike` does. */
function arnMatches(value: string, wanted: Pattern): boolean {
  const parts = arnParts(wanted);
  const [values, sixth] = [value.split(':').slice(0, 5), value.split(':').slice(5)];
  const valueParts = [...values, ...(sixth.length === 0 ? [] : [sixth.join(':')])];
  return parts.length === 6 && valueParts.length === 6 && parts.every((part, index) => patternMatches(part, valueParts[index] ?? ''));
}

/** Integers and decimals. */
function numberOf(text: string): number | undefined {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** Milliseconds: from the W3C's forms of ISO 8601 (https://www.w3.org/TR/NOTE-datetime), or from seconds since 1970. */
function instantOf(text: string): number | undefined {
  const [, date] =
    /^(\d{4}(?:-\d{2}(?:-\d{2}(?:T(?:[01]\d|2[0-3]):\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?)$/.exec(text) ?? [];
  if (date === undefined) return /^\d+$/.test(text) ? Number(text) * 1000 : undefined;
  const [year, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  const exists = new Date(Date.UTC(year ?? 0, month - 1, day)).getUTCDate() === day;
  const milliseconds = Date.parse(date);
  return exists && !Number.isNaN(milliseconds) ? milliseconds : undefined;
}

function sameBoolean(value: string, wanted: Pattern): boolean {
  const text = plainText(wanted).toLowerCase();
  return (text === 'true' || text === 'false') && value.toLowerCase() === text;
}

/** Both are base64, and compared byte for byte. */
function sameBytes(value: string, wanted: Pattern): boolean {
  const [left, right] = [value, plainText(wanted)].map((text) => Buffer.from(text, 'base64'));
  const wellFormed = [value, plainText(wanted)].every((text) => /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0);
  return wellFormed && left !== undefined && right !== undefined && left.equals(right);
}

/** An address within a range in CIDR form; an address without prefix is that address alone. IPv4 and IPv6 never match each other. */
function addressInRange(value: string, wanted: Pattern): boolean {
  const [address = '', prefix, ...rest] = plainText(wanted).split('/');
  const family = isIP(address);
  if (family === 0 || isIP(value) !== family || rest.length > 0) return false;
  const longest = family === 4 ? 32 : 128;
  const length = prefix === undefined ? longest : (numberOf(prefix) ?? -1);
  if (!Number.isInteger(length) || length < 0 || length > longest) return false;
  const range = new BlockList();
  range.addSubnet(address, length, family === 4 ? 'ipv4' : 'ipv6');
  return range.check(value, family === 4 ? 'ipv4' : 'ipv6');
}
