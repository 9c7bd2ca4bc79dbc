import { matchesWildcard } from './matches-wildcard.ts';

const variable = /\$\{[^}]*\}/g;

interface NamePattern<T> {
  /** In lower case, with `?*` for a variable part, which stands for at least one character. */
  readonly wildcard: string;
  readonly value: T;
}

/** Names of which some have variable parts: `aws:RequestTag/${TagKey}`. */
export interface NameTable<T> {
  /** By name in lower case. */
  readonly exact: ReadonlyMap<string, T>;
  /** Most specific first. */
  readonly patterns: readonly NamePattern<T>[];
}

export function nameTable<T>(entries: Iterable<readonly [name: string, value: T]>): NameTable<T> {
  const exact = new Map<string, T>();
  const patterns: (NamePattern<T> & { readonly fixedLength: number })[] = [];
  for (const [name, value] of entries) {
    const lower = name.toLowerCase();
    exact.set(lower, value);
    const fixed = lower.replaceAll(variable, '');
    if (fixed !== lower) patterns.push({ wildcard: lower.replaceAll(variable, '?*'), value, fixedLength: fixed.length });
  }
  return { exact, patterns: patterns.toSorted((a, b) => b.fixedLength - a.fixedLength) };
}

/** The value for a name in any case: of the name itself, or else of the most specific pattern that matches it. */
export function findName<T>(table: NameTable<T>, name: string): T | undefined {
  const lower = name.toLowerCase();
  return table.exact.get(lower) ?? table.patterns.find(({ wildcard }) => matchesWildcard(wildcard, lower))?.value;
}
