import { impossible } from '@paddock/base/errors';
import type { Uniform } from '../random/uniform.ts';
import { numericEdges, type ColumnDomain } from '../recipe-domains.ts';
import { dayEdges, formatDay, parseDay } from './dates.ts';
import { formatDecimal, parseDecimal } from './decimal.ts';

/** Between texts and codes of one column. Total: every text has a code, so that nothing about the data can come out through an error. */
export interface ColumnCodec {
  /** How many codes there are. */
  readonly size: number;
  /** Whether neighbouring codes are neighbouring values. */
  readonly ordered: boolean;
  /** The code of other or missing values, where it is a cell of its own. */
  readonly spare: number | undefined;
  /** `null`: the cell is missing. */
  readonly encode: (text: string | null) => number;
  /** A value of the code's cell: for a range, one that is drawn evenly from it. */
  readonly decode: (code: number, uniform: Uniform) => string;
  /** What a person calls the cell, in aggregates. */
  readonly label: (code: number) => string;
}

/** How many codes a domain has. */
export function domainSize(domain: ColumnDomain): number {
  switch (domain.kind) {
    case 'categories':
      return domain.values.length + (domain.values.includes(domain.other) ? 0 : 1);
    case 'numeric':
      return numericEdges(domain).length - (domain.missing === 'own-cell' ? 0 : 1);
    case 'date':
      return dayEdges(domain).length - (domain.missing === 'own-cell' ? 0 : 1);
    default:
      return impossible(domain);
  }
}

export function columnCodec(domain: ColumnDomain): ColumnCodec {
  switch (domain.kind) {
    case 'categories':
      return categories(domain);
    case 'numeric':
      return ranges(numericEdges(domain), {
        missing: domain.missing,
        parse: (text) => {
          const value = parseDecimal(text, domain.decimals);
          return value === 'above' ? Number.POSITIVE_INFINITY : value === 'below' ? Number.NEGATIVE_INFINITY : value;
        },
        format: (value) => formatDecimal(value, domain.decimals),
      });
    case 'date':
      return ranges(dayEdges(domain), { missing: domain.missing, parse: parseDay, format: formatDay });
    default:
      return impossible(domain);
  }
}

function categories({ values, other }: Extract<ColumnDomain, { kind: 'categories' }>): ColumnCodec {
  const all = values.includes(other) ? values : [...values, other];
  const codes = new Map(all.map((value, code) => [value, code]));
  const otherCode = codes.get(other)!;
  const text = (code: number): string => all[code]!;
  const spare = values.includes(other) ? undefined : otherCode;
  return { size: all.length, ordered: false, spare, encode: (value) => codes.get(value ?? other) ?? otherCode, decode: text, label: text };
}

interface RangeOptions {
  readonly missing: 'own-cell' | 'lowest';
  readonly parse: (text: string) => number | undefined;
  readonly format: (value: number) => string;
}

/** Bins between edges. What is below the first or not below the last edge is clipped into the bin next to it. */
function ranges(edges: readonly number[], { missing, parse, format }: RangeOptions): ColumnCodec {
  const bins = edges.length - 1;
  const missingCode = missing === 'own-cell' ? bins : 0;
  return {
    size: missing === 'own-cell' ? bins + 1 : bins,
    ordered: true,
    spare: missing === 'own-cell' ? bins : undefined,
    encode: (text) => {
      const value = text === null ? undefined : parse(text);
      return value === undefined ? missingCode : binOf(edges, value);
    },
    decode: (code, uniform) => (code === bins ? '' : format(edges[code]! + uniform.below(edges[code + 1]! - edges[code]!))),
    label: (code) => {
      if (code === bins) return 'missing';
      const width = edges[code + 1]! - edges[code]!;
      return width === 1 ? format(edges[code]!) : `${format(edges[code]!)} to below ${format(edges[code + 1]!)}`;
    },
  };
}

/** The last bin whose lower edge is not above the value; the first for what is below all. */
function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
