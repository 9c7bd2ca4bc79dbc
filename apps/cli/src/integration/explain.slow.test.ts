import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPaddock, type ClientResult, type RunningPaddock } from './running-twin.ts';
import { testWorld } from './test-world.ts';

const blueprint = 'examples/acme/paddock.yaml';
const world = testWorld();
let paddock: RunningPaddock;
let denied: ClientResult;

beforeAll(async () => {
  paddock = await runPaddock(blueprint);
  const endpoint = ['sagemaker', 'create-endpoint', '--endpoint-name', 'mine', '--endpoint-config-name', 'any'];
  denied = await paddock.aws('scientist@churn-sandbox', ...endpoint, '--tags', 'Key=CostCenter,Value=4711');
}, 180_000);
afterAll(async () => {
  await paddock.stop();
  world.remove();
});

interface Explained {
  readonly notes: readonly string[];
  readonly requests: readonly { readonly guardrails: readonly { readonly id: string }[]; readonly nearest?: { readonly kind: string } }[];
}

async function explained(...words: readonly string[]): Promise<Explained> {
  const { exitCode, out, error } = await world.run('explain', '--json', ...words, '--state', paddock.state, '--blueprint', blueprint);
  expect(error).toBe('');
  expect(exitCode).toBe(0);
  return JSON.parse(out) as Explained;
}

describe('a denial on the twin', () => {
  it('is explained from what the AWS CLI printed', async () => {
    expect(denied.status).not.toBe(0);
    const { requests } = await explained('--message', denied.stderr);
    expect(requests[0]?.guardrails.map(({ id }) => id)).toEqual(['no-hosting']);
    expect(requests[0]?.nearest).toEqual({ kind: 'none' });
  }, 60_000);
  it('is explained from the record that LookupEvents gives, which has what the call carried', async () => {
    const name = 'AttributeKey=EventName,AttributeValue=CreateEndpoint';
    const found = await paddock.aws('admin@churn-sandbox', 'cloudtrail', 'lookup-events', '--lookup-attributes', name, '--max-items', '1');
    expect(found.stderr).toBe('');
    const file = join(paddock.state, 'events.json');
    writeFileSync(file, found.stdout);
    const { requests, notes } = await explained('--event', file);
    expect(notes).toEqual([]);
    // The endpoint, its configuration and the tags that it is given; the guardrail that asks for tags is met.
    expect(requests.map(({ guardrails }) => guardrails.map(({ id }) => id).join())).toEqual(['no-hosting', 'no-hosting', '']);
  }, 60_000);
});
