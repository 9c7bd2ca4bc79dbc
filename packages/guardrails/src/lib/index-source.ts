/** The text of `index.generated.ts` for these guardrail folders. */
export function indexSource(ids: readonly string[]): string {
  const sorted = ids.toSorted();
  const name = (id: string): string => id.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  return [
    '// Written by scripts/generate-index.ts: `npm run generate -w @paddock/guardrails`.',
    "import type { Guardrail } from '../guardrail.ts';",
    ...sorted.map((id) => `import { guardrail as ${name(id)} } from './${id}/guardrail.ts';`),
    '',
    'export const guardrails: readonly Guardrail[] = [',
    ...sorted.map((id) => `  ${name(id)},`),
    '];',
    '',
  ].join('\n');
}
