/** The text of `index.generated.ts` for these folders of detectors. */
export function indexSource(ids: readonly string[]): string {
  const sorted = ids.toSorted();
  const name = (id: string): string => id.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  return [
    '// Written by scripts/generate-detectors.ts: `node packages/gate/scripts/generate-detectors.ts`.',
    "import type { Detector } from './detector.ts';",
    ...sorted.map((id) => `import { detector as ${name(id)} } from './${id}/detector.ts';`),
    '',
    '/** Every detector, by id. */',
    'export const detectors: readonly Detector[] = [',
    ...sorted.map((id) => `  ${name(id)},`),
    '];',
    '',
  ].join('\n');
}
