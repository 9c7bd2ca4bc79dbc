import { afterAll, describe, expect, it } from 'vitest';
import { testWorld } from '../../integration/test-world.ts';

const world = testWorld();
afterAll(() => world.remove());

const acme = ['--blueprint', 'examples/acme/paddock.yaml'] as const;

interface Found {
  readonly from: readonly string[];
  readonly open: readonly unknown[];
  readonly paths: readonly {
    readonly from: string;
    readonly account: string;
    readonly as: string;
    readonly steps: readonly { readonly kind: string; readonly requests: readonly unknown[] }[];
  }[];
}

async function found(...words: readonly string[]): Promise<Found> {
  const { exitCode, out, error } = await world.run('paths', '--json', ...words, ...acme);
  expect(error).toBe('');
  expect(exitCode).toBe(0);
  return JSON.parse(out) as Found;
}

const endpoint = ['--to', 'sagemaker:CreateEndpoint', '--in', 'prod'] as const;

describe('paddock paths on examples/acme', () => {
  it('leads no scientist, engineer or lead to an endpoint in production, whatever he starts with', async () => {
    for (const role of ['scientist', 'engineer', 'lead']) {
      const { from, paths, open } = await found(...endpoint, '--from', role);
      expect({ paths, open }).toEqual({ paths: [], open: [] });
      expect(from.length).toBeGreaterThan(2);
    }
  }, 60_000);
  it('leads approvers there by the pipelines of their own line of business, as central IT means it', async () => {
    const { paths } = await found(...endpoint, '--from', 'approver');
    expect(paths.map(({ from, as, steps }) => `${from} ${steps.map(({ kind }) => kind).join()} ${as}`)).toEqual([
      'approver@retail-shared approve-model deploy@churn-prod, only deploying',
      'approver@lending-shared approve-model deploy@credit-risk-prod, only deploying',
    ]);
  }, 60_000);
  it("leads nobody to the deployer's trust but those of the management account, and says what each step asks", async () => {
    const words = [
      '--to',
      'iam:UpdateAssumeRolePolicy',
      '--on',
      'arn:aws:iam::*:role/paddock/deployer',
      '--in',
      'churn-prod',
      '--steps',
      '2',
    ];
    const { paths, open } = await found(...words);
    expect(open).toEqual([]);
    expect(new Set(paths.map(({ from }) => from))).toEqual(new Set(['admin@management', 'break-glass@management']));
    const { out } = await world.run('paths', ...words, ...acme, '--from', 'admin@management');
    expect(out).toContain('admin@management: sts:AssumeRole on arn:aws:iam::churn-prod:role/OrganizationAccountAccessRole');
  }, 60_000);
  it('gives the same answer twice', async () => {
    const words = ['--to', 's3:DeleteObject', '--from', 'churn-dev'];
    expect(await found(...words)).toEqual(await found(...words));
  }, 60_000);
  it.each([
    [['--to', 'sagemaker:CreateEndpiont'], 'did you mean "sagemaker:CreateEndpoint"?'],
    [[...endpoint, '--from', 'scientst'], 'did you mean "scientist"?'],
    [['--to', 'sagemaker:CreateEndpoint', '--in', 'prodd'], 'did you mean "prod"?'],
    [[...endpoint, '--steps', 'many'], '--steps is a number'],
  ])('refuses %j, with what there is', async (words, hint) => {
    const { exitCode, error } = await world.run('paths', ...words, ...acme);
    expect(exitCode).toBe(1);
    expect(error).toContain(hint);
  });
});
