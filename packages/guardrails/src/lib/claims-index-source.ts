/** The text of `claims.generated.ts` for the guardrail folders that hold a `claims.ts`. */
export function claimsIndexSource(ids: readonly string[]): string {
  const sorted = ids.toSorted();
  const name = (id: string): string => id.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  return [
    '// Written by scripts/generate-index.ts: `npm run generate -w @paddock/guardrails`.',
    "import type { Claim } from '../claim.ts';",
    ...sorted.map((id) => `import { claims as ${name(id)} } from './${id}/claims.ts';`),
    '',
    '/** Guardrail id → its claims. */',
    'export const claims: Readonly<Record<string, readonly Claim[]>> = {',
    ...sorted.map((id) => `  '${id}': ${name(id)},`),
    '};',
    '',
  ].join('\n');
}
