import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import { parseOperatorName } from '../../conditions/operator-name.ts';

/** What the policies of a question speak of, collected once. */
export interface Scan {
  /** Spelling of every condition key, by lower case: the first one found. */
  readonly spelling: ReadonlyMap<string, string>;
  /** Keys in lower case that are tested with a set operator. */
  readonly quantified: ReadonlySet<string>;
  /** Twelve-digit numbers, in their order. */
  readonly accounts: readonly string[];
  readonly partitions: readonly string[];
  /** Patterns of account numbers, with wildcards. */
  readonly accountPatterns: readonly string[];
  /** Whether nothing else looks into account numbers: then these patterns and the names tell all accounts apart. */
  readonly accountsAreWhole: boolean;
  /** Whether kinds of principals can be told apart by what the statements say. */
  readonly speaksOfPrincipals: boolean;
  /** Texts that a policy variable might have to be equal to. */
  readonly tokens: readonly string[];
  /** Patterns of `Action` and `NotAction`, in lower case. */
  readonly actionPatterns: readonly string[];
}

/** What the policies and the ids of management accounts speak of. */
export function scanPolicies(policies: readonly CompiledPolicy[], managementAccounts: readonly string[]): Scan {
  const scans = [...new Set(policies)].map(scanOf);
  const spelling = new Map<string, string>();
  for (const scan of scans) for (const [lowerKey, key] of scan.spelling) if (!spelling.has(lowerKey)) spelling.set(lowerKey, key);
  const union = (list: (scan: Scan) => Iterable<string>): Set<string> => new Set(scans.flatMap((scan) => [...list(scan)]));
  return {
    spelling,
    quantified: union(({ quantified }) => quantified),
    accounts: [...new Set([...managementAccounts, ...union(({ accounts }) => accounts)])],
    partitions: [...union(({ partitions }) => partitions)].toSorted(),
    accountPatterns: [...union(({ accountPatterns }) => accountPatterns)].toSorted(),
    accountsAreWhole: scans.every(({ accountsAreWhole }) => accountsAreWhole),
    speaksOfPrincipals: scans.some(({ speaksOfPrincipals }) => speaksOfPrincipals),
    tokens: [...union(({ tokens }) => tokens)],
    actionPatterns: [...union(({ actionPatterns }) => actionPatterns)].toSorted(),
  };
}

const scanned = new WeakMap<CompiledPolicy, Scan>();

function scanOf(policy: CompiledPolicy): Scan {
  const known = scanned.get(policy);
  if (known !== undefined) return known;
  const scan = scanPolicy(policy);
  scanned.set(policy, scan);
  return scan;
}

function scanPolicy({ document }: CompiledPolicy): Scan {
  const spelling = new Map<string, string>();
  const quantified = new Set<string>();
  const texts: string[] = [];
  let speaksOfPrincipals = false;
  for (const { principal, resource, conditions } of document.statements) {
    texts.push(...(resource?.patterns ?? []).map(({ value }) => value), ...(principal?.entries ?? []).map(({ value }) => value));
    if (principal?.entries.some(({ value }) => value !== '*') === true || principal?.negated === true) speaksOfPrincipals = true;
    for (const { operator, key, values } of conditions) {
      const lowerKey = key.value.toLowerCase();
      if (!spelling.has(lowerKey)) spelling.set(lowerKey, key.value);
      if (parseOperatorName(operator.value)?.quantifier !== undefined) quantified.add(lowerKey);
      texts.push(...values.map(({ value }) => value));
      if (aboutPrincipal.test(lowerKey)) speaksOfPrincipals = true;
    }
  }
  for (const text of texts) {
    for (const [, key = ''] of text.matchAll(/\$\{([^,'}*?$]+)/g)) {
      const name = key.trim();
      if (!spelling.has(name.toLowerCase())) spelling.set(name.toLowerCase(), name);
      if (aboutPrincipal.test(name)) speaksOfPrincipals = true;
    }
  }
  const all = texts.join('\n');
  const actions = document.statements.flatMap(({ action }) => action.patterns.map(({ value }) => value.toLowerCase()));
  return {
    spelling,
    quantified,
    accounts: [...new Set([...all.matchAll(/(?<!\d)\d{12}(?!\d)/g)].map(([account]) => account))],
    partitions: ['aws', 'aws-cn', 'aws-us-gov'].filter((partition) => partition === 'aws' || all.includes(`arn:${partition}:`)),
    accountPatterns: [...new Set(texts.map(accountPattern).filter((pattern) => pattern !== undefined))],
    accountsAreWhole: texts.every((text) => isWhole(withoutAccount(text))),
    speaksOfPrincipals,
    tokens: [...new Set(texts.flatMap((text) => text.replaceAll(/\$\{[^}]*\}/g, '*').split(/[*?/:]/)))].filter((token) => token !== ''),
    actionPatterns: [...new Set(actions)],
  };
}

const aboutPrincipal = /^aws:(principal|user|federatedprovider)/i;

const accountPart = /^(arn:[^:]*:[^:]*:[^:]*:|)([\d?*]*)(:.*|)$/s;

/** The account number in a text, if it has wildcards and digits. */
function accountPattern(text: string): string | undefined {
  const part = accountPart.exec(text)?.[2];
  return part !== undefined && /[*?]/.test(part) && /[\d?]/.test(part) ? part : undefined;
}

function withoutAccount(text: string): string {
  return accountPattern(text) === undefined ? text : text.replace(accountPart, '$1*$3');
}

/** No wildcard of the pattern can begin or end within an account number. */
function isWhole(text: string): boolean {
  const [first = '', ...floating] = text.replaceAll(/\$\{[^}]*\}/g, '*').split(/[*?]/);
  if (floating.length === 0) return true;
  if (/^(arn:[^:]*:[^:]*:[^:]*:)?\d{1,11}$/.test(first)) return false;
  return floating.every((fragment) => !/^\d{1,11}$|^\d{1,11}:|:\d{1,11}$/.test(fragment));
}
