import type { GuardrailEntry } from '../../library.ts';
import { exemptedRoles } from '../cases/exempted-roles.ts';
import type { GuardrailProblem } from './guardrail-problem.ts';
import { shapesOf } from './shapes-of.ts';

/** Every statement has a name of its own, and a case. */
export function checkCoverage(entry: GuardrailEntry): readonly GuardrailProblem[] {
  const { shown } = shapesOf(entry);
  const covered = new Set(entry.cases.map(({ deniedBy }) => deniedBy));
  const sids = shown.map(({ Sid }, index) => Sid ?? `#${index}`);
  return [
    ...sids
      .filter((sid, index) => sids.indexOf(sid) !== index)
      .map(
        (sid): GuardrailProblem => ({
          code: 'guardrail/duplicate-sid',
          summary: `two statements have the Sid ${sid}`,
          detail: 'Denials and reports name statements by it.',
          fix: 'Give each a Sid of its own.',
          place: { kind: 'statement', sid },
        }),
      ),
    ...[...new Set(sids)]
      .filter((sid) => !covered.has(sid))
      .map(
        (sid): GuardrailProblem => ({
          code: 'guardrail/no-case',
          summary: `no case is denied by the statement ${sid}`,
          detail: 'A statement that nobody saw deny anything may deny nothing.',
          fix: `Add a pair to cases.json: a request with "deniedBy": "${sid}", and the one attribute whose change makes it an allowed one.`,
          place: { kind: 'statement', sid },
        }),
      ),
  ];
}

/** It exempts only roles that it names, each with a case. */
export function checkExemptions(entry: GuardrailEntry): readonly GuardrailProblem[] {
  const { guardrail, cases } = entry;
  const exempted = exemptedRoles(shapesOf(entry).shown);
  const named = Object.keys(guardrail.exempts);
  const shown = new Set(cases.map((each) => each.allowedWith['as']));
  const problem = (key: string | undefined, summary: string, fix: string): GuardrailProblem => ({
    code: 'guardrail/exemption',
    summary,
    fix,
    place: { kind: 'member', member: 'exempts', ...(key === undefined ? {} : { key }) },
  });
  return [
    ...exempted
      .filter((role) => !named.includes(role))
      .map((role) => problem(undefined, `a statement exempts ${role}, which \`exempts\` does not name`, 'Name the role, with the reason.')),
    ...named
      .filter((role) => !exempted.includes(role))
      .map((role) => problem(role, `no statement exempts ${role}`, 'Take it out of `exempts`, or exempt it by aws:PrincipalArn.')),
    ...exempted
      .filter((role) => named.includes(role) && !shown.has(role))
      .map((role) => problem(role, `no case shows that ${role} is exempt`, `Add a case whose "allowedWith" is { "as": "${role}" }.`)),
  ];
}
