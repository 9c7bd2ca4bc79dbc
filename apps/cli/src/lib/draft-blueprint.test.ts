import { parseBlueprint } from '@paddock/blueprint/blueprint';
import { resolve } from '@paddock/blueprint/resolve';
import { expect, it } from 'vitest';
import { draftBlueprint } from './draft-blueprint.ts';

it('drafts a blueprint that checks, with the answers in it, also when they need quotes', () => {
  const files = draftBlueprint({
    name: 'Acme: "the" firm',
    email: 'aws+{account}@acme.example',
    region: 'eu-central-1',
    line: 'retail',
    team: 'churn',
    owner: 'ana@acme.example',
  });
  const { blueprint, diagnostics } = parseBlueprint(files['paddock.yaml']!, 'paddock.yaml', (name) => files[name]);
  expect(diagnostics).toEqual([]);
  const { estate } = resolve(blueprint!);
  expect(estate!.organisation).toMatchObject({ name: 'Acme: "the" firm', homeRegion: 'eu-central-1' });
  expect(estate!.accounts.map((account) => account.logicalId)).toEqual(
    expect.arrayContaining(['retail-shared', 'churn-sandbox', 'churn-dev']),
  );
});
