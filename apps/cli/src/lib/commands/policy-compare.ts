import { hasErrors } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import { compareBatchLine, comparePolicies, type Direction } from '@paddock/policy/compare';
import { compilePolicy, createPolicyCompiler, type CompiledPolicy } from '@paddock/policy/compile';
import { parsePolicy, type PolicyKind } from '@paddock/policy/document';
import { runBatch } from '../batch-file.ts';
import { option, type Command } from '../command.ts';
import { chosenKind, guessKind, kindOption } from '../policy-file.ts';
import { readTextFile } from '../text-file.ts';

export const policyCompare: Command = {
  path: ['policy', 'compare'],
  summary: 'prove what a new policy allows that the old one does not, and the reverse, or show the request',
  arguments: [
    { name: '[old]', summary: 'JSON policy document' },
    { name: '[new]', summary: 'JSON policy document of the same kind' },
  ],
  options: [kindOption, { flags: '--batch <file>', summary: 'file of JSON lines instead: {"name","left","right","kind"}' }],
  examples: ['paddock policy compare --kind scp old.json new.json', 'paddock policy compare --batch pairs.jsonl'],
  run: async (invocation) => {
    const batch = option(invocation, 'batch');
    if (batch !== undefined) {
      const compiler = createPolicyCompiler();
      return runBatch(invocation, batch, (line, lineNumber) => compareBatchLine(line, { compiler, file: batch, lineNumber }));
    }
    const [oldFile, newFile] = invocation.arguments;
    if (oldFile === undefined || newFile === undefined)
      throw new PaddockError('usage/unknown-name', { detail: 'give two policies, or --batch FILE' });
    const texts = [
      readTextFile(invocation, oldFile, { keepByteOrderMark: true }),
      readTextFile(invocation, newFile, { keepByteOrderMark: true }),
    ] as const;
    const kind = chosenKind(invocation) ?? guessKind(texts[0]);
    const before = compiled(texts[0], oldFile, kind);
    const after = compiled(texts[1], newFile, kind);
    const { leftNotRight, rightNotLeft } = comparePolicies(before, after, kind);
    return {
      text: [
        `As ${kind} policies:`,
        sentence(rightNotLeft, `${newFile} allows nothing that ${oldFile} does not`, `${newFile} allows what ${oldFile} does not`),
        sentence(
          leftNotRight,
          `${newFile} still allows everything that ${oldFile} allows`,
          `${newFile} no longer allows what ${oldFile} allows`,
        ),
      ].join('\n'),
      data: { kind, gained: rightNotLeft, lost: leftNotRight },
    };
  },
};

function compiled(text: string, file: string, kind: PolicyKind): CompiledPolicy {
  const { policy, diagnostics } = parsePolicy(text, kind, { file });
  if (policy === undefined || hasErrors(diagnostics))
    throw new PaddockError('input/invalid', { detail: `${file} is no ${kind} policy`, diagnostics });
  return compilePolicy(policy, kind);
}

function sentence(direction: Direction, proven: string, refuted: string): string {
  switch (direction.verdict) {
    case 'proven':
      return `  proven: ${proven}.`;
    case 'refuted':
      return `  ${refuted}, e.g.\n${JSON.stringify(direction.witness, null, 2).replaceAll(/^/gm, '    ')}`;
    case 'unknown':
      return `  unknown (${direction.why.kind}): ${direction.why.detail}`;
  }
}
