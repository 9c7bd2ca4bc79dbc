import { compareTraces } from './compare-traces.ts';
import type { GateTrace, StatementTrace } from './explanation.ts';
import type { Gate } from './gates.ts';
import type { Naming } from './naming.ts';
import type { PreparedRequest } from '../evaluate/prepared-request.ts';
import { traceStatement } from './trace-statement.ts';

/** What the policies of a gate make of the request. Statements that do not speak of the action are left out. */
export function traceGate(gate: Gate, request: PreparedRequest, hasBoundary: boolean, naming: Naming): GateTrace {
  const { kind, level, exempt } = gate;
  const statements = gate.policies
    .flatMap((policy, index) => {
      const { allows, denies } = policy.forAction(request.lowerAction);
      const traced = [...denies, ...allows].map((statement) =>
        traceStatement(policy, statement, request, hasBoundary && statement.effect === 'Deny'),
      );
      return traced.map((trace) => ({ policy: index, policyName: naming.policy(kind, level, index), ...trace }));
    })
    .toSorted(compareTraces);
  return {
    kind,
    ...(level === undefined ? {} : { level }),
    name: naming.place(kind, level),
    ...(exempt === undefined ? {} : { exempt }),
    needed: gate.needed,
    outcome: outcomeOf(statements, exempt === undefined),
    statements,
  };
}

function outcomeOf(statements: readonly StatementTrace[], counts: boolean): GateTrace['outcome'] {
  const matched = counts ? statements.filter(({ failed }) => failed.length === 0) : [];
  if (matched.some(({ effect }) => effect === 'Deny')) return 'denies';
  return matched.length > 0 ? 'allows' : 'silent';
}
