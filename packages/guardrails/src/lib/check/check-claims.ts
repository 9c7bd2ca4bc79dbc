import { createPolicyCompiler, type PolicyCompiler } from '@paddock/policy/compile';
import { parsePolicy } from '@paddock/policy/document';
import type { GuardrailEntry } from '../../library.ts';
import { caseEnvironment } from '../cases/decide-request.ts';
import { claimVerdicts } from './claim-verdicts.ts';
import type { GuardrailProblem } from './guardrail-problem.ts';
import { weakened } from './weakened.ts';

/** It claims something, and what it claims can be written as a policy. The other checks of claims need that. */
export function checkClaimForms({ guardrail, claims, example }: GuardrailEntry): readonly GuardrailProblem[] {
  if (claims.length === 0) {
    const summary = 'it claims nothing';
    const detail = 'Without a claim nobody can prove that it does what it is for.';
    const fix = 'Add a claim: the requests that must be denied, written from its purpose and not from its statements.';
    return [{ code: 'guardrail/no-claim', summary, detail, fix, place: { kind: 'member', member: 'claims' } }];
  }
  return claims.flatMap((claim): readonly GuardrailProblem[] => {
    const place = { kind: 'claim', id: claim.id } as const;
    const requests = claim.requests(example, caseEnvironment);
    const { diagnostics } = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: requests }), 'identity');
    const foreign = claim.id.startsWith(`${guardrail.id}/`) ? [] : [`its id does not start with ${guardrail.id}/`];
    return [...diagnostics.map(({ summary }) => summary), ...foreign].map((summary) => ({
      code: 'guardrail/bad-claim',
      summary: `claim ${claim.id}: ${summary}`,
      fix: 'Write the requests as statements of an identity policy that allows them.',
      place,
    }));
  });
}

/** Every claim is proven for its statements. */
export function checkProofs(entry: GuardrailEntry, compiler: PolicyCompiler = createPolicyCompiler()): readonly GuardrailProblem[] {
  const statements = entry.guardrail.statements(entry.example, caseEnvironment);
  return claimVerdicts(entry, statements, compiler).flatMap(({ claim, verdict }): readonly GuardrailProblem[] => {
    const place = { kind: 'claim', id: claim.id } as const;
    if (verdict.verdict === 'refuted') {
      const summary = `the claim ${claim.id} does not hold`;
      const detail = `This request is let through: ${JSON.stringify(verdict.witness)}`;
      return [{ code: 'guardrail/false-claim', summary, detail, fix: 'Have a statement deny it, or claim less.', place }];
    }
    if (verdict.verdict === 'proven') return [];
    const summary = `the claim ${claim.id} is neither proven nor refuted: ${verdict.why.detail}`;
    return [{ code: 'guardrail/unknown-claim', summary, fix: 'Claim it in simpler conditions, or in two claims.', place }];
  });
}

/** What a guardrail would lack without one of its statements. */
export interface StatementWorth {
  readonly sid: string;
  /** Names of the cases that it denies. */
  readonly cases: readonly string[];
  /** The claims that fall without it, each with an action of a request that is then let through. */
  readonly falls: readonly { readonly claim: string; readonly action: string; readonly resource: string }[];
}

/** Statement by statement: its cases, and the claims that are refuted when it is taken out. */
export function worthOfStatements(entry: GuardrailEntry, compiler: PolicyCompiler = createPolicyCompiler()): readonly StatementWorth[] {
  const statements = entry.guardrail.statements(entry.example, caseEnvironment);
  const holding = new Set(
    claimVerdicts(entry, statements, compiler).flatMap(({ claim, verdict }) => (verdict.verdict === 'proven' ? [claim.id] : [])),
  );
  return statements.map(({ Sid }, index) => ({
    sid: Sid ?? `#${index}`,
    cases: entry.cases.filter(({ deniedBy }) => deniedBy === Sid).map(({ name }) => name),
    falls: claimVerdicts(entry, statements.toSpliced(index, 1), compiler).flatMap(({ claim, verdict }) =>
      verdict.verdict === 'refuted' && holding.has(claim.id)
        ? [{ claim: claim.id, action: verdict.witness.action, resource: verdict.witness.resource }]
        : [],
    ),
  }));
}

/** Without the statement some claim falls. */
export function checkWorth({ sid, falls }: StatementWorth): readonly GuardrailProblem[] {
  if (falls.length > 0) return [];
  return [
    {
      code: 'guardrail/unclaimed-statement',
      summary: `no claim falls without the statement ${sid}`,
      detail: 'Nobody would notice if it were taken out or mistyped.',
      fix: 'Add a claim about what only this statement denies, or take it out.',
      place: { kind: 'statement', sid },
    },
  ];
}

/** Some claim falls also when a statement, by its index, is only made to deny less. */
export function checkWeakened(
  entry: GuardrailEntry,
  index: number,
  compiler: PolicyCompiler = createPolicyCompiler(),
): readonly GuardrailProblem[] {
  const statements = entry.guardrail.statements(entry.example, caseEnvironment);
  const sid = statements[index]!.Sid ?? `#${index}`;
  return weakened(statements[index]!)
    .filter(({ statement }) =>
      claimVerdicts(entry, statements.with(index, statement), compiler).every(({ verdict }) => verdict.verdict !== 'refuted'),
    )
    .map(({ how }) => ({
      code: 'guardrail/unclaimed-statement',
      summary: `no claim falls when the statement ${sid} denies ${how}`,
      fix: 'Claim it for everybody, from everywhere.',
      place: { kind: 'statement', sid },
    }));
}
