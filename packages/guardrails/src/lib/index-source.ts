/** The text of `index.generated.ts` for these guardrail folders. */
export function indexSource(ids: readonly string[]): string {
  const sorted = ids.toSorted();
  const name = (id: string): string => id.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  return [
    '// Written by scripts/generate-index.ts: `npm run generate -w @paddock/guardrails`.',
    "import type { Guardrail } from '../guardrail.ts';",
    ...sorted.flatMap((id) => [
      `import ${name(id)}Cases from './${id}/cases.json' with { type: 'json' };`,
      `import { guardrail as ${name(id)} } from './${id}/guardrail.ts';`,
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
  ].join('\n');
}
