import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { formatDiagnostic, sortDiagnostics } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import { proveOwnGuardrail, readGuardrailFolder, type OwnGuardrailProof } from '@paddock/blueprint/own-guardrails';
import type { Command, Invocation } from '../command.ts';
import { foldersIn } from '../folders-in.ts';
import { counted, wrapped } from '../text.ts';
import { readTextFileIfThere } from '../text-file.ts';

export const guardrailTest: Command = {
  path: ['guardrail', 'test'],
  summary:
    'put guardrails of your own to the meta-test that Paddock’s are under: cases hold, claims are proven, and some claim falls without each statement',
  arguments: [{ name: '[dir]', summary: 'a folder of guardrails, or the folder of one; default: guardrails' }],
  options: [],
  examples: ['paddock guardrail test', 'paddock guardrail test examples/acme/guardrails --json'],
  run: async (invocation) => {
    const { folder, ids } = chosen(invocation);
    const { guardrails, diagnostics: read } = readGuardrailFolder(folder, ids, (path) => readTextFileIfThere(invocation, path));
    const proofs = guardrails.map((guardrail) => proveOwnGuardrail(guardrail));
    const diagnostics = sortDiagnostics([...read, ...proofs.flatMap((proof) => proof.diagnostics)]);
    const said = `${counted(ids.length, 'guardrail')}: ${diagnostics.length === 0 ? 'nothing is wrong' : counted(diagnostics.length, 'problem')}.`;
    return {
      text: [...proofs.map((proof) => render(proof)), ...diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)), said].join('\n'),
      data: { guardrails: proofs.map(({ guardrail, statements }) => ({ guardrail, statements })), diagnostics },
      exitCode: diagnostics.length === 0 ? 0 : 1,
    };
  },
};

/** @throws `input/not-found` when there is no guardrail to be tested */
function chosen(invocation: Pick<Invocation, 'cwd' | 'arguments'>): { readonly folder: string; readonly ids: readonly string[] } {
  const named = invocation.arguments[0] ?? 'guardrails';
  const path = resolve(invocation.cwd, named);
  if (existsSync(join(path, 'guardrail.yaml')))
    return { folder: dirname(named) === '.' ? dirname(path) : dirname(named), ids: [basename(path)] };
  const ids = foldersIn(invocation, named);
  if (ids === undefined || ids.length === 0)
    throw new PaddockError('input/not-found', { detail: `no guardrail in ${named}; \`paddock guardrail new ID\` writes a first one` });
  return { folder: named, ids };
}

function render({ guardrail, statements }: OwnGuardrailProof): string {
  return [
    guardrail,
    ...statements.flatMap(({ sid, cases, falls }) => [
      `  ${sid}`,
      ...cases.map((name) => `    pair: ${name}`),
      ...falls.map(({ claim, action, resource }) => wrapped(`without it falls ${claim}: ${action} on ${resource} is let through`, '    ')),
    ]),
  ].join('\n');
}
