import { PaddockError } from '@paddock/base/errors';
import { blueprintOption, option, stateOption, targetOptions, type Command, type Invocation, type OptionSpec } from '../command.ts';
import { openProjectGate } from '../cloud-gate/gate-accounts.ts';
import type { GateSettings } from '../cloud-gate/gate-settings.ts';
import { setUpGate, type SetUpStep } from '../cloud-gate/set-up-gate.ts';
import { connect } from '../connection.ts';
import { loadEstate } from '../load-estate.ts';

export const projectOption: OptionSpec = { flags: '--project <team>', summary: 'the project whose gate it is' };

export const gateSetup: Command = {
  path: ['gate', 'setup'],
  summary:
    'set up the gate of a project in AWS: the buckets of its input and of what has landed, their keys and policies, its token key, the stewards; can be repeated',
  options: [
    projectOption,
    { flags: '--subnets <ids>', summary: 'of the production account, where the jobs run; with commas' },
    { flags: '--security-groups <ids>', summary: 'of the jobs; with commas' },
    blueprintOption,
    stateOption,
    ...targetOptions,
  ],
  examples: ['paddock gate setup --project churn --blueprint examples/acme/paddock.yaml'],
  run: async (invocation) => {
    const project = requiredProject(invocation);
    const loaded = loadEstate(invocation);
    await using connection = await connect(invocation, loaded.estate.organisation.homeRegion);
    const gate = await openProjectGate(connection, loaded, project, invocation);
    const parts = { stewards: loaded.blueprint.content.stewards ?? [], network: networkOf(invocation) };
    const steps = await setUpGate(gate, parts, () => {});
    return { text: steps.map((step) => stepLine(step)).join('\n'), data: { project, steps } };
  },
};

function networkOf(invocation: Pick<Invocation, 'options'>): GateSettings['network'] {
  const [subnets, securityGroups] = ['subnets', 'securityGroups'].map((name) => option(invocation, name)?.split(','));
  if (subnets === undefined && securityGroups === undefined) return undefined;
  if (subnets === undefined || securityGroups === undefined || [...subnets, ...securityGroups].includes(''))
    throw new PaddockError('usage/invalid', { detail: '--subnets and --security-groups go together, ids with commas' });
  return { subnets, securityGroups };
}

/** @throws `usage/invalid` */
export function requiredProject(invocation: Pick<Invocation, 'options'>): string {
  const project = option(invocation, 'project');
  if (project === undefined) throw new PaddockError('usage/invalid', { detail: 'give --project TEAM' });
  return project;
}

export function stepLine({ account, what, name, done }: SetUpStep): string {
  const why = done === 'left out' ? ': the blueprint lists no `stewards:`, so the job will release nothing' : '';
  return `${account.padEnd(20)} ${what.padEnd(9)} ${name}  ${done}${why}`;
}
