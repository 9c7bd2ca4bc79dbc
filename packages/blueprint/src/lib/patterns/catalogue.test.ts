import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseBlueprint } from '../../blueprint.ts';
import { resolve } from '../../resolve.ts';
import { patterns } from './catalogue.ts';

it('the catalogue names exactly the folders that hold a pattern', () => {
  expect(Object.keys(patterns).toSorted()).toEqual(
    globSync('*/pattern.ts', { cwd: import.meta.dirname })
      .map((path) => path.split('/')[0]!)
      .toSorted(),
  );
});

it.each(Object.values(patterns))('the example of $id resolves', async ({ id, accounts }) => {
  const { example } = (await import(`./${id}/example.ts`)) as { readonly example: string };
  const text = `paddock: 1
organisation: { name: A, accountEmail: "a+{account}@a.example", regions: [eu-west-1] }
preset: ml-organisation
linesOfBusiness: { retail: {} }
teams: [team.yaml]
`;
  const { blueprint, diagnostics } = parseBlueprint(text, 'p.yaml', () => example);
  expect(diagnostics).toEqual([]);
  const { estate } = resolve(blueprint!);
  expect(estate!.accounts.filter((account) => account.tags['paddock:team'] === 'churn')).toHaveLength(accounts.length);
});
