import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleDataset } from '../../packages/gate/src/example.ts';
import { demoBlueprint } from './demo-blueprint.ts';
import type { Shell } from './shell.ts';

/** From a folder of made-up data to a released copy, without any cloud. */
export async function onDisk({ folder, say, paddock }: Shell): Promise<void> {
  say('ON DISK. A shop has customers, orders and tickets; the project churn asks for them.');
  mkdirSync(join(folder, 'export'));
  for (const { name, csv } of exampleDataset(7, { customers: 2_000 }).tables) writeFileSync(join(folder, 'export', `${name}.csv`), csv);

  await paddock(['gate', 'profile', 'export'], { shown: 14 });
  const draft = await paddock(['gate', 'draft', 'export', '--project', 'churn', '--dataset', 'customers', '--asked-by', 'bo@acme.example']);
  const purpose = 'purpose: Predict which customers are about to leave';
  writeFileSync(join(folder, 'gate.yaml'), draft.replace(/^purpose: .*$/m, purpose));
  say('\n(The purpose is written; in earnest somebody goes through every column.)');
  await paddock(['gate', 'check', 'gate.yaml', 'export']);

  say('\nThe run stays on the production side; the report on it is what a steward decides from.');
  await paddock(['gate', 'key', 'new', 'churn.key']);
  await paddock(['gate', 'run', 'gate.yaml', 'export', '--out', 'made', '--key', 'churn.key']);
  await paddock(['gate', 'verify', 'gate.yaml', 'made']);
  await paddock(['gate', 'report', 'gate.yaml', 'export', 'made'], { shown: 12 });

  say('\nNobody signed yet, and nothing leaves; nor may the one who asked sign.');
  const steward = await paddock(['gate', 'steward-key', 'new', 'steward.pem', '--json'], { shown: 1 });
  const { publicKey } = JSON.parse(steward) as { readonly publicKey: string };
  for (const [name, text] of Object.entries(demoBlueprint('sam@acme.example', publicKey))) writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'unsigned'));
  writeFileSync(join(folder, 'unsigned', 'release.json'), '{"kind":"release"}');
  const letOut = ['--report', 'made/report/report.json', '--landing', 'landing/customers', '--account', 'churn-dev'];
  const release = (file: string) => ['gate', 'run', 'gate.yaml', 'export', '--key', 'churn.key', '--release', file, ...letOut];
  await paddock(release('unsigned/release.json'), { ends: 'refused', says: 'release/refused' });
  const sign = (name: string) => ['gate', 'sign', 'made/report', '--key', 'steward.pem', '--as', name, '--account', 'churn-dev'];
  await paddock(sign('bo@acme.example'), { ends: 'refused', says: 'may not sign' });
  await paddock(sign('sam@acme.example'));
  await paddock(['gate', 'release', 'verify', 'made/report/release.json']);
  await paddock(release('made/report/release.json'), { says: 'Released to' });
  await paddock(['ledger', 'scope', 'paddock-ledger']);
  say(`\nLanded: ${readdirSync(join(folder, 'landing/customers')).join(', ')}`);
}
