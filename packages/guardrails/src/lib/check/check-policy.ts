import { quota } from '@paddock/aws-data/quotas';
import { parsePolicy } from '@paddock/policy/document';
import { lintPolicy } from '@paddock/policy/lint';
import type { GuardrailEnvironment } from '../../guardrail.ts';
import type { GuardrailEntry } from '../../library.ts';
import { caseEnvironment } from '../cases/decide-request.ts';
import type { GuardrailProblem } from './guardrail-problem.ts';
import { shapesOf } from './shapes-of.ts';

/** It is a policy of which nothing is wrong or doubtful, with all parameters that it is tried with. */
export function checkPolicy(entry: GuardrailEntry): readonly GuardrailProblem[] {
  const seen = new Set<string>();
  return shapesOf(entry).all.flatMap((statements) =>
    lintPolicy({ Version: '2012-10-17', Statement: statements }, entry.guardrail.mechanism).diagnostics.flatMap(
      ({ code, summary, detail, path = '', fix }): readonly GuardrailProblem[] => {
        const [, index, inside] = /^Statement\[(\d+)\]\.?(.*)$/s.exec(path) ?? [];
        const sid = statements[Number(index ?? 0)]?.Sid ?? '';
        const key = `${code} ${sid} ${summary}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return [
          {
            code: code as `policy/${string}`,
            summary,
            ...(detail === undefined ? {} : { detail }),
            fix: fix ?? 'Correct it.',
            place: { kind: 'statement', sid, ...(inside === undefined ? {} : { path: inside }) },
          },
        ];
      },
    ),
  );
}

/** Whether all its statements have the form of a policy: requests can be decided under no other. */
export function hasPolicyForm(entry: GuardrailEntry): boolean {
  return shapesOf(entry).all.every(
    (statements) => parsePolicy({ Version: '2012-10-17', Statement: statements }, entry.guardrail.mechanism).policy !== undefined,
  );
}

/** As long as AWS's ids can be. */
const longestNames: GuardrailEnvironment = {
  ...caseEnvironment,
  organisationId: `o-${'x'.repeat(32)}`,
  ouPath: () => `o-${'x'.repeat(32)}/r-${'x'.repeat(32)}/${`ou-${'x'.repeat(32)}-${'x'.repeat(32)}/`.repeat(5)}`,
};

/** It fits a document of its own. */
export function checkSize({ guardrail, example }: GuardrailEntry): readonly GuardrailProblem[] {
  const statements = guardrail.statements(example, longestNames);
  const size = JSON.stringify({ Version: '2012-10-17', Statement: statements }).length;
  const limit = quota(`organizations/${guardrail.mechanism}-size`).value;
  if (size <= limit) return [];
  const sizes = statements.map(({ Sid }, index) => ({ sid: Sid ?? String(index), size: JSON.stringify(statements[index]).length }));
  const longest = sizes.toSorted((a, b) => b.size - a.size)[0]!;
  return [
    {
      code: 'guardrail/too-long',
      summary: `the ${guardrail.mechanism.toUpperCase()} is ${size} characters long, AWS takes ${limit}; the longest statement, ${longest.sid}, has ${longest.size}`,
      fix: 'Make two guardrails of it, or narrow its families.',
      place: { kind: 'statement', sid: longest.sid },
    },
  ];
}
