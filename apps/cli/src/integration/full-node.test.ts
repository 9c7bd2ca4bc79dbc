import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testWorld } from './test-world.ts';

const world = testWorld();
afterAll(() => world.remove());

const file = join(world.state, 'paddock.yaml');
const seven = ['cost-tags', 'governed-tags', 'leave-organisation', 'log-integrity', 'no-hosting', 'protected-roles', 'regions'];

function write(guardrails: readonly string[]): void {
  const list = guardrails.map((id) => `${id}: true`).join(', ');
  writeFileSync(
    file,
    `paddock: 1
organisation: { name: A, accountEmail: "a+{account}@a.example", regions: [eu-west-1] }
ous: { full: { guardrails: { ${list} }, accounts: { one: { purpose: dev } } } }
`,
  );
}

interface Planned {
  readonly actions: readonly {
    readonly kind: string;
    readonly policy?: string;
    readonly target?: string;
    readonly after?: { readonly name: string };
  }[];
  readonly claims: readonly { readonly id: string; readonly after: { readonly verdict: string } }[];
}

async function planned(): Promise<Planned> {
  const { exitCode, out, error } = await world.run('plan', '--json', '--blueprint', file);
  expect([exitCode, error]).toEqual([0, '']);
  return JSON.parse(out) as Planned;
}
const apply = async (): Promise<void> => expect((await world.run('apply', '--blueprint', file)).exitCode).toBe(0);

describe('a node with more guardrails than slots', () => {
  it('has a document that holds two of them, and is as planned after apply', async () => {
    write(seven);
    const { actions } = await planned();
    const attached = actions.flatMap(({ kind, policy, target }) => (kind === 'attach-policy' && target === 'full' ? [policy] : []));
    expect(attached).toHaveLength(6);
    expect(attached).toContain('full-scp-1');
    await apply();
    expect((await planned()).actions).toEqual([]);
  });
  it('takes a small one more in place: the document is changed and renamed, and needs no slot', async () => {
    write([...seven, 'network-isolation']);
    const { actions, claims } = await planned();
    const slots = (kind: string): number => actions.filter((action) => action.kind === kind).length;
    expect([slots('create-policy'), slots('attach-policy')]).toEqual([0, 0]);
    expect(actions.find(({ kind, policy }) => kind === 'update-policy' && policy === 'full-scp-1')?.after?.name).toBe(
      'paddock-full-scp-1:leave-organisation+network-isolation+no-hosting',
    );
    expect(claims.map(({ id, after }) => `${id} ${after.verdict}`)).toContain('network-isolation/no-container-with-a-network proven');
    await apply();
    expect((await planned()).actions).toEqual([]);
  });
});
