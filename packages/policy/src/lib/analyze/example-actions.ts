import type { ActionElement } from '../syntax/policy-document.ts';

/** One action for each pattern, in lower case: where the pattern has wildcards, one that AWS does not have. */
export function exampleActions({ patterns }: ActionElement): readonly string[] {
  return patterns.map(({ value }) => {
    const example = value.toLowerCase().replaceAll('*', 'zqx').replaceAll('?', 'z');
    return example.includes(':') ? example : `${example}:${example}`;
  });
}
