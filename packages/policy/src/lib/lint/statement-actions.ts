import { expandActionPattern } from '@paddock/aws-data/iam';
import type { Statement } from '../syntax/policy-document.ts';

/**
 * The actions of one service that a statement speaks of, each as `prefix:Name`; undefined where the statement lists what it leaves out
 * (NotAction), which is nearly everything.
 */
export function actionsOfService(statement: Statement, prefix: string): readonly string[] | undefined {
  if (statement.action.negated) return undefined;
  const lowerPrefix = prefix.toLowerCase();
  return [
    ...new Set(
      statement.action.patterns.flatMap(({ value }) => {
        const pattern = value === '*' || value === '*:*' ? `${lowerPrefix}:*` : value;
        return pattern.toLowerCase().startsWith(`${lowerPrefix}:`) ? expandActionPattern(pattern) : [];
      }),
    ),
  ];
}

/** The service prefixes that a statement names, in lower case, wildcards left out. */
export function servicesOf(statement: Statement): readonly string[] {
  const prefixes = statement.action.patterns.map(({ value }) => value.slice(0, Math.max(0, value.indexOf(':'))).toLowerCase());
  return [...new Set(prefixes)].filter((prefix) => prefix !== '' && !/[*?]/.test(prefix));
}
