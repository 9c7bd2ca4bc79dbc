import type { StatementTrace } from './explanation.ts';

/** What matched before what nearly matched, a Deny before an Allow, then as they stand in the policies. */
export function compareTraces(a: StatementTrace, b: StatementTrace): number {
  return a.failed.length - b.failed.length || effectOrder(a) - effectOrder(b) || a.policy - b.policy;
}

function effectOrder({ effect }: StatementTrace): number {
  return effect === 'Deny' ? 0 : 1;
}
