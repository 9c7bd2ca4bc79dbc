import type { RunningPaddock } from './running-twin.ts';

/** The organisation, read with boto3. */
export interface Organisation {
  /** Account id of a logical id. */
  readonly account: (logicalId: string) => string;
  /** Id of the root (empty path) or of an OU, by the names from the root: `Workloads/Dev`. */
  readonly place: (path: string) => string;
  /** Id of the one policy attached to a place that holds a guardrail: `paddock-no-hosting`, `paddock-root-scp-1:leave-organisation+regions`. */
  policyAt(target: string, guardrail: string): Promise<string>;
  /** Names of Paddock's policies. */
  policies(): Promise<readonly string[]>;
  /** Sids of every statement of Paddock's policies. */
  statements(): Promise<readonly string[]>;
}

const types = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'];

interface Named {
  readonly Id: string;
  readonly Name: string;
}

export async function readOrganisation(paddock: RunningPaddock, as = 'admin@management'): Promise<Organisation> {
  const read = async <Item>(operation: string, input: Readonly<Record<string, unknown>>, member: string): Promise<readonly Item[]> => {
    const items: Item[] = [];
    let token: unknown;
    do {
      const page = token === undefined ? {} : { NextToken: token };
      const answer = await paddock.boto3Call({ as, service: 'organizations', operation, input: { ...input, ...page } });
      if (answer.code !== 'OK') throw new Error(answer.message);
      items.push(...(answer.output[member] as readonly Item[]));
      token = answer.output['NextToken'];
    } while (token !== undefined);
    return items;
  };

  const places = new Map<string, string>();
  const readChildren = async (parent: string, path: string): Promise<void> => {
    places.set(path, parent);
    for (const { Id, Name } of await read<Named>('list-organizational-units-for-parent', { ParentId: parent }, 'OrganizationalUnits')) {
      await readChildren(Id, path === '' ? Name : `${path}/${Name}`);
    }
  };
  await readChildren((await read<Named>('list-roots', {}, 'Roots'))[0]!.Id, '');

  const accounts = new Map<string, string>();
  for (const { Id } of await read<Named>('list-accounts', {}, 'Accounts')) {
    const tags = await read<{ readonly Key: string; readonly Value: string }>('list-tags-for-resource', { ResourceId: Id }, 'Tags');
    accounts.set(tags.find(({ Key }) => Key === 'paddock:logical-id')?.Value ?? Id, Id);
  }

  const ownPolicies = async (): Promise<readonly Named[]> => {
    const lists = await Promise.all(types.map((type) => read<Named>('list-policies', { Filter: type }, 'Policies')));
    return lists.flat().filter(({ Name }) => Name.startsWith('paddock-'));
  };

  return {
    account: (logicalId) => known(accounts, logicalId),
    place: (path) => known(places, path),
    policyAt: async (target, guardrail) => {
      const lists = await Promise.all(
        types.map((type) => read<Named>('list-policies-for-target', { TargetId: target, Filter: type }, 'Policies')),
      );
      const found = lists.flat().filter(({ Name }) => holds(Name, guardrail));
      if (found.length !== 1) throw new Error(`${found.length} policies with ${guardrail} at ${target}`);
      return found[0]!.Id;
    },
    policies: async () => (await ownPolicies()).map(({ Name }) => Name),
    statements: async () => {
      const sids: string[] = [];
      for (const { Id } of await ownPolicies()) {
        const { output } = await paddock.boto3Call({ as, service: 'organizations', operation: 'describe-policy', input: { PolicyId: Id } });
        const { Content } = output['Policy'] as { readonly Content: string };
        const { Statement } = JSON.parse(Content) as { readonly Statement: readonly { readonly Sid: string }[] };
        sids.push(...Statement.map(({ Sid }) => Sid));
      }
      return sids;
    },
  };
}

/** Whether a policy holds a guardrail, by its name: the guardrails that it holds, and the place where one guardrail has several forms. */
export function holds(policyName: string, guardrail: string): boolean {
  const names = policyName.replace(/^paddock-([a-z0-9-]+:)?/, '').split('+');
  return names.some((name) => `${name}-`.startsWith(`${guardrail}-`));
}

function known(map: ReadonlyMap<string, string>, name: string): string {
  const found = map.get(name);
  if (found === undefined) throw new Error(`no "${name}" among ${[...map.keys()].join(', ')}`);
  return found;
}
