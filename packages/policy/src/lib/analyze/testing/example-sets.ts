import { readdirSync, readFileSync } from 'node:fs';
import type { PolicyKind } from '../../syntax/policy-kind.ts';
import type { PolicySource } from '../analyze-policies.ts';

export interface ExampleSet {
  /** `rule` or `rule.case`. */
  readonly name: string;
  readonly sources: readonly PolicySource[];
}

const folder = new URL('../../../../../../examples/policies/', import.meta.url);

/**
 * The example policies. A file is named `RULE.KIND.json` or `RULE.CASE.KIND.json`, a set of several `RULE.set.PART.KIND.json`.
 */
export function exampleSets(which: 'faulty' | 'mended'): readonly ExampleSet[] {
  const sets = Map.groupBy(readdirSync(new URL(`${which}/`, folder)).toSorted(), (file) => {
    const [rule = '', part = ''] = file.split('.');
    return file.split('.').length === 3 ? rule : `${rule}.${part}`;
  });
  return [...sets].map(([name, files]) => ({
    name,
    sources: files.map((file) => ({
      file: `examples/policies/${which}/${file}`,
      kind: file.split('.').at(-2) as PolicyKind,
      text: readFileSync(new URL(`${which}/${file}`, folder), 'utf8'),
    })),
  }));
}
