import { dirname, join } from 'node:path';
import type { Diagnostic } from '@paddock/base/diagnostics';
import type { StatementJson } from '@paddock/guardrails/statement';
import { lintPolicy } from '@paddock/policy/lint';
import type { Blueprint } from '../../blueprint.ts';
import type { PlacedGuardrail } from '../packing/pack-guardrails.ts';
import { formatPath } from '../schema/schema-diagnostics.ts';
import type { OuNode, PolicyUse } from './ou-tree.ts';
import type { PlacedGuardrails } from './place-guardrails.ts';

/** The company's own policies: read, checked like any policy (positions are those in the policy's file), and put on their nodes. */
export function placePolicies(blueprint: Blueprint, nodes: readonly OuNode[]): Pick<PlacedGuardrails, 'placed' | 'diagnostics'> {
  const placed: PlacedGuardrail[] = [];
  const diagnostics: Diagnostic[] = [];
  const linted = new Set<string>();
  for (const node of nodes) {
    for (const use of node.policies) {
      const text = blueprint.readFile(use.file);
      if (text === undefined) {
        diagnostics.push(missing(use));
        continue;
      }
      const result = lintPolicy(text, use.mechanism, { file: join(dirname(blueprint.file), use.file) });
      // Its size is checked where it is packed: Paddock writes it without white space, beside others or alone.
      const found = result.diagnostics.filter(({ code }) => code !== 'policy/size');
      if (!linted.has(`${use.mechanism} ${use.file}`)) diagnostics.push(...found);
      linted.add(`${use.mechanism} ${use.file}`);
      if (result.policy === undefined) continue;
      const { Statement: statements } = result.policy.value as { readonly Statement: StatementJson | readonly StatementJson[] };
      const list = Array.isArray(statements) ? (statements as readonly StatementJson[]) : [statements as StatementJson];
      placed.push({ guardrail: use.name, mechanism: use.mechanism, target: node.logicalId, statements: list });
    }
  }
  return { placed, diagnostics };
}

function missing({ file, origin }: PolicyUse): Diagnostic {
  return {
    code: 'blueprint/missing-file',
    severity: 'error',
    summary: `there is no file ${file}`,
    ...origin.locate(origin.path),
    path: formatPath(origin.path),
    fix: 'Write it, or take the policy out.',
  };
}
