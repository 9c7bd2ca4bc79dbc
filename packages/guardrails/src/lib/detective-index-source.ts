/** The text of `detective.generated.ts` for these folders of `detective/`. */
export function detectiveIndexSource(ids: readonly string[]): string {
  const sorted = ids.toSorted();
  const name = (id: string): string => id.replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
  return [
    '// Written by scripts/generate-index.ts: `npm run generate -w @paddock/guardrails`.',
    "import type { DetectiveGuardrail } from '../detective-guardrail.ts';",
    ...sorted.map((id) => `import { detective as ${name(id)} } from './detective/${id}/detective.ts';`),
    '',
    `export const detectiveGuardrails: readonly DetectiveGuardrail[] = [${sorted.map(name).join(', ')}];`,
    '',
  ].join('\n');
}
