import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCidr, parseIpAddress, rangeHolds } from './parse-cidr.ts';
import { parseDate } from './parse-date.ts';
import { parseNumber } from './parse-number.ts';

describe('parseDate', () => {
  it.each([
    ['2026', Date.UTC(2026, 0)],
    ['2026-11', Date.UTC(2026, 10)],
    ['2026-11-23', Date.UTC(2026, 10, 23)],
    ['2026-11-23T09:00Z', Date.UTC(2026, 10, 23, 9)],
    ['2026-11-23T09:00:30+01:30', Date.UTC(2026, 10, 23, 7, 30, 30)],
    ['2026-11-23T09:00:30.250Z', Date.UTC(2026, 10, 23, 9, 0, 30, 250)],
    ['0099-01-01', new Date('0099-01-01T00:00:00Z').getTime()],
    ['1795424400', 1_795_424_400_000],
    ['0', 0],
  ])('reads %s', (text, milliseconds) => {
    expect(parseDate(text)).toBe(milliseconds);
  });
  it.each([
    '',
    'yesterday',
    '2026-13',
    '2026-02-30',
    '2026-11-23T09:00',
    '2026-11-23T24:00Z',
    '2026-11-23T09:60Z',
    '2026-11-23T09:00+25:00',
    '-1',
    '1.5',
  ])('refuses %s', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe('parseNumber', () => {
  it.each([
    ['0', 0],
    ['-3.5', -3.5],
    ['+7', 7],
    ['007', 7],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });
  it.each(['', '1e3', '0x10', '1.', '.5', ' 1', 'Infinity'])('refuses "%s"', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

describe('parseIpAddress', () => {
  it('reads what node reads, and nothing else', () => {
    const texts = fc.oneof(fc.ipV4(), fc.ipV6(), fc.stringMatching(/^[0-9a-f:.]{0,12}$/));
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseIpAddress(text)?.version ?? 0).toBe(isIP(text));
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });
});

describe('rangeHolds', () => {
  it('agrees with node on blocks of both versions', () => {
    for (const [address, version, bits] of [
      [fc.ipV4(), 'ipv4', 32],
      [fc.ipV6(), 'ipv6', 128],
    ] as const) {
      fc.assert(
        fc.property(address, address, fc.integer({ min: 0, max: bits }), fc.boolean(), (one, other, prefix, same) => {
          const list = new BlockList();
          list.addSubnet(one, prefix, version);
          const asked = same ? one : other;
          expect(rangeHolds(parseCidr(`${one}/${prefix}`)!, parseIpAddress(asked)!)).toBe(list.check(asked, version));
        }),
        { numRuns: 500, seed: 1 },
      );
    }
  });
  it.each(['10.0.0.0/33', '10.0.0/8', '10.0.0.0/-1', '10.0.0.0/8/8', '::/129', '1::2::3', '10.0.0.01', ''])('no block: %s', (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });
});
