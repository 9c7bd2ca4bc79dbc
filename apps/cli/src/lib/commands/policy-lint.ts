import { formatDiagnostic, hasErrors } from '@paddock/base/diagnostics';
import { lintPolicy } from '@paddock/policy/lint';
import type { Command } from '../command.ts';
import { chosenKind, guessKind, kindOption } from '../policy-file.ts';
import { counted } from '../text.ts';
import { readTextFile } from '../text-file.ts';

export const policyLint: Command = {
  path: ['policy', 'lint'],
  summary: 'check policy documents, yours or anybody’s: every mistake with line, column, reason and fix',
  arguments: [{ name: 'files...', summary: 'JSON policy documents' }],
  options: [kindOption],
  examples: ['paddock policy lint --kind scp policies/*.json'],
  run: async (invocation) => {
    const kind = chosenKind(invocation);
    const linted = invocation.arguments.map((file) => {
      const text = readTextFile(invocation, file, { keepByteOrderMark: true });
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
