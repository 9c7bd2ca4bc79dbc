import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatDiagnostic, hasErrors } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import { policyKinds, type PolicyKind } from '@paddock/policy/document';
import { lintPolicy } from '@paddock/policy/lint';
import { option, type Command, type Invocation } from '../command.ts';
import { unknownName } from '../account-ids.ts';
import { counted } from '../text.ts';

export const policyLint: Command = {
  path: ['policy', 'lint'],
  summary: 'check policy documents, yours or anybody’s: every mistake with line, column, reason and fix',
  arguments: [{ name: 'files...', summary: 'JSON policy documents' }],
  options: [{ flags: '--kind <kind>', summary: `one of ${policyKinds.join(', ')} (default: told from the document)` }],
  examples: ['paddock policy lint --kind scp policies/*.json'],
  run: async (invocation) => {
    const kind = chosenKind(invocation);
    const linted = invocation.arguments.map((file) => {
      const path = resolve(invocation.cwd, file);
      if (!existsSync(path)) throw new PaddockError('input/not-found', { detail: file });
      const text = readFileSync(path, 'utf8');
      const assumed = kind ?? guessKind(text);
      return { file, kind: assumed, diagnostics: lintPolicy(text, assumed, { file }).diagnostics };
    });
    const diagnostics = linted.flatMap((each) => each.diagnostics);
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    return {
      text: [
        ...diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)),
        ...linted.map(
          (each) =>
            `${each.file}: ${each.kind} policy, ${each.diagnostics.length === 0 ? 'no problems' : counted(each.diagnostics.length, 'problem')}`,
        ),
        ...(linted.length > 1 ? [`${counted(errors, 'error')}, ${counted(diagnostics.length - errors, 'warning')}`] : []),
      ].join('\n'),
      data: linted,
      exitCode: hasErrors(diagnostics) ? 1 : 0,
    };
  },
};

function chosenKind(invocation: Invocation): PolicyKind | undefined {
  const given = option(invocation, 'kind');
  if (given === undefined) return undefined;
  const kind = policyKinds.find((known) => known === given);
  if (kind === undefined) throw unknownName('kind of policy', given, policyKinds);
  return kind;
}

/** A document with principals belongs to a resource, or to a role when all it speaks of is taking the role; one without to an identity. */
function guessKind(text: string): PolicyKind {
  if (!/"(Not)?Principal"\s*:/.test(text)) return 'identity';
  return !/"(Not)?Resource"\s*:/.test(text) && /"sts:/i.test(text) ? 'trust' : 'resource';
}
