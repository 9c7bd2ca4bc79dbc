import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Those of the guardrail folders whose `guardrail.ts` exports `exampleParameters`. */
export function idsWithExample(lib: string, ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.filter((id) => readFileSync(join(lib, id, 'guardrail.ts'), 'utf8').includes('export const exampleParameters')));
}

/** The text of `index.generated.ts` for these guardrail folders. */
export function indexSource(ids: readonly string[], withExample: ReadonlySet<string>): string {
  const sorted = ids.toSorted();
  const name = (id: string): string => id.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  return [
    '// Written by scripts/generate-index.ts: `npm run generate -w @paddock/guardrails`.',
    "import type { Guardrail } from '../guardrail.ts';",
    ...sorted.flatMap((id) => [
      `import ${name(id)}Cases from './${id}/cases.json' with { type: 'json' };`,
      withExample.has(id)
        ? `import { exampleParameters as ${name(id)}Example, guardrail as ${name(id)} } from './${id}/guardrail.ts';`
        : `import { guardrail as ${name(id)} } from './${id}/guardrail.ts';`,
    ]),
    '',
    'export const guardrails: readonly Guardrail[] = [',
    ...sorted.map((id) => `  ${name(id)},`),
    '];',
    '',
    '/** Guardrail id → its cases, not yet checked against their schema. */',
    'export const guardrailCases: Readonly<Record<string, readonly unknown[]>> = {',
    ...sorted.map((id) => `  '${id}': ${name(id)}Cases,`),
    '};',
    '',
    '/** Guardrail id → parameters that show all of its statements, for those whose defaults do not. */',
    'export const guardrailExamples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {',
    ...sorted.filter((id) => withExample.has(id)).map((id) => `  '${id}': ${name(id)}Example,`),
    '};',
    '',
  ].join('\n');
}
