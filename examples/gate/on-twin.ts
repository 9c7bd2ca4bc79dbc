import { join } from 'node:path';
import type { Shell } from './shell.ts';

/** The same on the twin: accounts, roles, buckets and keys as on AWS, and AWS's own CLI on both sides. */
export async function onTwin({ folder, say, paddock, aws, start }: Shell): Promise<void> {
  say('\n\nON THE TWIN. The organisation of the blueprint, with a gate between churn-prod and churn-dev.');
  await start(['up', '--port', '0', '--state', 'state'], 'Ctrl-C stops the twin');
  const on = ['--project', 'churn', '--state', 'state'];
  const setUp = await paddock(['gate', 'setup', ...on, '--subnets', 'subnet-0a1b2c3d', '--security-groups', 'sg-0a1b2c3d', '--json'], {
    shown: 2,
  });
  const { steps } = JSON.parse(setUp) as { readonly steps: readonly { readonly what: string; readonly name: string }[] };
  const [input, landing] = steps.filter(({ what }) => what === 'bucket').map(({ name }) => name) as [string, string];
  const environment = { AWS_CONFIG_FILE: join(folder, 'state/aws-config') };
  const as = (profile: string, ...words: readonly string[]) => ['--profile', profile, ...words];

  say('\nThe steward puts the data and the recipe before the gate.');
  await aws(as('steward@churn-prod', 's3', 'cp', '--quiet', '--recursive', 'export', `s3://${input}/data/`), { environment });
  await aws(as('steward@churn-prod', 's3', 'cp', '--quiet', 'gate.yaml', `s3://${input}/runs/first/gate.yaml`), { environment });

  say('\nThe Dev side does not come to them, as scientist or as administrator.');
  const read = (profile: string, bucket: string, key: string) =>
    as(profile, 's3api', 'get-object', '--bucket', bucket, '--key', key, 'got.csv');
  for (const role of ['scientist', 'engineer', 'admin'])
    await aws(read(`${role}@churn-dev`, input, 'data/customers.csv'), { environment, ends: 'refused', says: 'AccessDenied' });

  say('\nA job under the gate role makes the report, with a key that nobody else can read.');
  await paddock(['gate', 'job', ...on, '--run', 'first'], { shown: 6 });
  await aws(as('steward@churn-prod', 's3', 'cp', '--quiet', '--recursive', `s3://${input}/runs/first/`, 'first'), { environment });

  say('\nWithout a signature nothing lands.');
  await paddock(['gate', 'job', ...on, '--run', 'first', '--release'], { ends: 'refused', says: 'gate/job-failed' });
  await paddock(['gate', 'sign', 'first', '--key', 'steward.pem', '--as', 'sam@acme.example', '--account', 'churn-dev']);
  await aws(as('steward@churn-prod', 's3', 'cp', '--quiet', 'first/release.json', `s3://${input}/runs/first/release.json`), {
    environment,
  });
  await paddock(['gate', 'job', ...on, '--run', 'first', '--release'], { says: 'Completed' });

  say('\nThe scientist reads what has landed, and still not what it was made from; nobody there writes it.');
  await aws(as('scientist@churn-dev', 's3', 'ls', '--recursive', `s3://${landing}/first/`), { environment, says: 'customers.csv' });
  await aws(read('scientist@churn-dev', landing, 'first/customers.csv'), { environment });
  await aws(read('scientist@churn-dev', input, 'data/customers.csv'), { environment, ends: 'refused', says: 'AccessDenied' });
  await aws(as('scientist@churn-dev', 's3', 'cp', 'gate.yaml', `s3://${landing}/first/customers.csv`), {
    environment,
    ends: 'refused',
    says: 'AccessDenied',
  });
}
