import { resolve } from 'node:path';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { formatDiagnostic, hasErrors, type Severity } from '@paddock/base/diagnostics';
import { analyzePolicies, replayLine, toSarif, type PolicyFinding } from '@paddock/policy/analyze';
import { policyKinds, type PolicyKind } from '@paddock/policy/document';
import { option, type Command } from '../command.ts';
import { chosenKind, guessKind, kindOption } from '../policy-file.ts';
import { counted } from '../text.ts';
import { readTextFile } from '../text-file.ts';

export const policyAnalyze: Command = {
  path: ['policy', 'analyze'],
  summary: 'find what policies do not do that was meant, each fault with a request that shows it and a fix',
  arguments: [{ name: 'files...', summary: 'JSON policy documents, taken together as one set' }],
  options: [
    {
      flags: kindOption.flags,
      summary: `one of ${policyKinds.join(', ')} (default: told from a name such as limits.scp.json, or from the document)`,
    },
    { flags: '--sarif <file>', summary: 'write the findings as SARIF 2.1.0, for code scanning of pull requests' },
    {
      flags: '--requests <file>',
      summary: 'write the requests of the findings, with their policies, for `paddock policy evaluate --batch`',
    },
  ],
  examples: ['paddock policy analyze policies/*.scp.json', 'paddock policy analyze --kind identity role.json --sarif paddock.sarif'],
  run: async (invocation) => {
    const kind = chosenKind(invocation);
    const sources = invocation.arguments.map((file) => {
      const text = readTextFile(invocation, file, { keepByteOrderMark: true });
      return { file, text, kind: kind ?? kindInName(file) ?? guessKind(text) };
    });
    const { findings, unanswered } = analyzePolicies(sources);
    const sarif = option(invocation, 'sarif');
    if (sarif !== undefined) writeFileAtomic(resolve(invocation.cwd, sarif), `${JSON.stringify(toSarif(findings), null, 2)}\n`);
    const requests = option(invocation, 'requests');
    if (requests !== undefined) {
      const lines = findings.map(replayLine).filter((line) => line !== undefined);
      writeFileAtomic(resolve(invocation.cwd, requests), lines.map((line) => `${line}\n`).join(''));
    }
    return {
      text: [
        ...findings.map(formatFinding),
        ...unanswered.map(({ file, why }) => `${file}: left open (${why}); there may be more to find`),
        ...sources.map(({ file, kind: as }) => `${file}: ${as} policy, ${told(findings, file)}`),
      ].join('\n'),
      data: {
        policies: sources.map(({ file, kind: as }) => ({ file, kind: as })),
        findings: findings.map((finding) => ({ ...finding, policies: undefined })),
        unanswered,
      },
      exitCode: hasErrors(findings) ? 1 : 0,
    };
  },
};

/** `limits.scp.json` is an SCP. */
function kindInName(file: string): PolicyKind | undefined {
  const [, name] = /\.([a-z]+)\.json$/.exec(file) ?? [];
  return policyKinds.find((kind) => kind === name);
}

function formatFinding(finding: PolicyFinding): string {
  const { request, decision } = finding;
  const shown = request === undefined ? [] : [`    shown by: this request is ${decision}`, `      ${JSON.stringify(request)}`];
  return [formatDiagnostic(finding), ...shown].join('\n');
}

function told(findings: readonly PolicyFinding[], file: string): string {
  const own = findings.filter((finding) => finding.file === file);
  if (own.length === 0) return 'nothing found';
  const parts = (['error', 'warning', 'info'] as const satisfies readonly Severity[]).flatMap((severity) => {
    const count = own.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity === 'info' ? 'note' : severity)];
  });
  return parts.join(', ');
}
