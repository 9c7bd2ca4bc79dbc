import { iamAction, iamService } from '@paddock/aws-data/iam';
import { PaddockError } from '@paddock/base/errors';
import { findPaths, kindsOfSteps, pathAssumptions } from '@paddock/blueprint/paths';
import { readAccountCache } from '../account-cache.ts';
import { unknownName } from '../account-ids.ts';
import { blueprintOption, option, stateOption, type Command, type Invocation } from '../command.ts';
import { loadEstate } from '../load-estate.ts';
import { estateIds } from '../made-up-ids.ts';
import { renderPaths } from '../paths/render-paths.ts';
import { placeAccounts, selectRoles } from '../paths/select-roles.ts';
import { stateDirectory } from '../state-directory.ts';

export const paths: Command = {
  path: ['paths'],
  summary: 'say who reaches an action in a few steps, and by which requests; without any AWS',
  details: `A step is to ${kindsOfSteps.map(({ title }) => title).join('; to ')}.`,
  options: [
    { flags: '--to <action>', summary: 'the action: sagemaker:CreateEndpoint' },
    {
      flags: '--on <arn>',
      summary: 'the resource, * and logical ids of accounts allowed: arn:aws:iam::*:role/paddock/deployer (default: any)',
    },
    { flags: '--in <place>', summary: 'only in this account, or in accounts of this purpose: prod' },
    { flags: '--tagged <tags>', summary: 'tags of the resource as JSON, e.g. {"team":"red"} (default: none)' },
    {
      flags: '--from <principals>',
      summary: 'who starts: ROLE@PLACE, ROLE or PLACE, where a place is an account or a purpose (default: every role that people take)',
    },
    { flags: '--steps <count>', summary: 'at most so many steps', default: '3' },
    blueprintOption,
    stateOption,
  ],
  examples: [
    'paddock paths --to sagemaker:CreateEndpoint --in prod --from scientist',
    "paddock paths --to iam:UpdateAssumeRolePolicy --on 'arn:aws:iam::*:role/paddock/deployer' --steps 2 --json",
  ],
  run: async (invocation) => {
    const action = knownAction(option(invocation, 'to'));
    const { estate } = loadEstate(invocation);
    const resource = option(invocation, 'on');
    const place = option(invocation, 'in');
    const from = option(invocation, 'from');
    const tags = option(invocation, 'tagged');
    const steps = stepCount(invocation);
    const ids = estateIds(estate, readAccountCache(stateDirectory(invocation)) ?? new Map());
    const target = {
      action,
      ...(resource === undefined ? {} : { resource }),
      ...(place === undefined ? {} : { accounts: [...placeAccounts(place, estate)] }),
      ...(tags === undefined ? {} : { resourceTags: tagsOf(tags) }),
    };
    const found = findPaths(estate, ids, target, { steps, ...(from === undefined ? {} : { from: selectRoles(from, estate) }) });
    const accounts = new Map(estate.accounts.map(({ logicalId }) => [ids.account(logicalId), logicalId]));
    return {
      text: renderPaths(found, { action, resource, steps, accounts }),
      data: { target, steps, ...found, assumptions: pathAssumptions },
    };
  },
};

function knownAction(text: string | undefined): string {
  if (text === undefined)
    throw new PaddockError('usage/unknown-name', { detail: 'give --to ACTION, such as --to sagemaker:CreateEndpoint' });
  const action = iamAction(text);
  if (action !== undefined) return `${action.service}:${action.name}`;
  const service = iamService(text.split(':')[0]!);
  throw unknownName(
    'action',
    text,
    Object.keys(service?.actions ?? {}).map((name) => `${service!.prefix}:${name}`),
  );
}

function stepCount(invocation: Invocation): number {
  const text = option(invocation, 'steps')!;
  if (!/^[0-9]$/.test(text)) throw new PaddockError('usage/unknown-name', { detail: `--steps is a number from 0 to 9, not "${text}"` });
  return Number(text);
}

function tagsOf(text: string): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && Object.values(value).every((item) => typeof item === 'string'))
      return value as Readonly<Record<string, string>>;
  } catch (error) {
    throw new PaddockError('input/invalid', {
      detail: `--tagged is not JSON: ${error instanceof Error ? error.message : ''}`,
      cause: error,
    });
  }
  throw new PaddockError('input/invalid', { detail: '--tagged must be a JSON object of strings' });
}
