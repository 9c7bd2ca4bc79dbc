import type { StatementJson } from '../../statement.ts';

/** Ways to make a statement deny less: for callers with one more property only, or from all places but one. */
export function weakened(statement: StatementJson): readonly { readonly how: string; readonly statement: StatementJson }[] {
  const also = (operator: string, key: string, value: string): StatementJson => ({
    ...statement,
    Condition: { ...statement.Condition, [operator]: { ...statement.Condition?.[operator], [key]: value } },
  });
  return [
    { how: 'for one team only', statement: also('StringEquals', 'aws:PrincipalTag/team', 'one') },
    { how: 'except from one address', statement: also('NotIpAddress', 'aws:SourceIp', '192.0.2.1/32') },
  ];
}
