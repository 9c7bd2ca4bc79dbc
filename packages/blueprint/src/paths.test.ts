import { describe, expect, it } from 'vitest';
import type { StatementJson } from './estate.ts';
import { arnOf, smallEstate, smallIds, type SmallAccount } from './lib/paths/testing/small-estate.ts';
import { findPaths, rolesOfPeople, type PathTarget } from './paths.ts';

const allow = (action: string | readonly string[]): StatementJson => ({ Effect: 'Allow', Action: action, Resource: '*' });
const target: PathTarget = { action: 'sagemaker:CreateEndpoint' };
const accounts: Readonly<Record<string, SmallAccount>> = {
  a: {
    roles: {
      scientist: { allows: [allow(['sts:AssumeRole', 'iam:PassRole', 'sagemaker:CreateTrainingJob'])] },
      one: { trust: { AWS: arnOf('a', 'scientist') }, allows: [allow('sts:AssumeRole')] },
      two: { trust: { Service: 'sagemaker.amazonaws.com' }, allows: [allow('sts:AssumeRole')] },
      machine: { allows: [allow('sagemaker:*')] },
    },
  },
  b: { roles: { deploy: { trust: { AWS: [arnOf('a', 'one'), arnOf('a', 'two')] }, allows: [allow('sagemaker:CreateEndpoint')] } } },
};
const needsTag: StatementJson = {
  Effect: 'Deny',
  Action: 'sagemaker:CreateEndpoint',
  Resource: '*',
  Condition: { Null: { 'aws:RequestTag/CostCenter': 'true' } },
};
const estate = smallEstate(accounts, [needsTag]);
const withTags = smallEstate(
  { ...accounts, b: { roles: { deploy: { ...accounts['b']!.roles['deploy']!, allows: [allow('sagemaker:*')] } } } },
  [needsTag],
);

describe('findPaths', () => {
  it('starts from the roles that people take, and gives one shortest way per principal that has the target in the end', () => {
    const { paths, from, open } = findPaths(withTags, smallIds(withTags), target);
    expect(rolesOfPeople).toContain('scientist');
    expect(from).toEqual(['scientist@a']);
    expect(open).toEqual([]);
    expect(paths.map(({ account, as, steps }) => `${account} ${steps.map(({ to }) => to).join(' ')} = ${as}`)).toEqual([
      'b one@a deploy@b = deploy@b',
    ]);
  });
  it('is the same twice', () => {
    expect(findPaths(withTags, smallIds(withTags), target)).toEqual(findPaths(withTags, smallIds(withTags), target));
  });
  it('finds nothing in accounts that do not count, and on other resources than the one asked for', () => {
    const ids = smallIds(withTags);
    expect(findPaths(withTags, ids, { ...target, accounts: ['a'] }).paths).toEqual([]);
    expect(findPaths(withTags, ids, { ...target, resource: 'arn:aws:sagemaker:eu-west-1:b:endpoint/x' }).paths).toHaveLength(1);
    expect(findPaths(withTags, ids, { ...target, resource: 'arn:aws:sagemaker:eu-west-1:a:endpoint/x' }).paths).toEqual([]);
  });
  it('does not take a request whose tags may not be given, and leaves the question open: other values might do', () => {
    const { paths, open } = findPaths(estate, smallIds(estate), target);
    expect(paths).toEqual([]);
    expect(open).toMatchObject([
      { actor: 'deploy@b', action: 'sagemaker:CreateEndpoint', why: expect.stringContaining('AddTags') as unknown },
    ]);
  });
  it.each([
    [{ decisions: 3 }, 'the budget of 3 decisions is used up'],
    [{ searches: 0 }, 'the budget of searches over condition keys is used up'],
    [{ searchSteps: 1 }, '1 steps were used up'],
  ])('names a budget that ran out: %j', (budget, why) => {
    const { paths, open } = findPaths(withTags, smallIds(withTags), target, { budget });
    expect(paths).toEqual([]);
    expect(open.map((each) => each.why).join()).toContain(why);
  });
  it('takes a role for target, too: who may assume it', () => {
    const { paths } = findPaths(withTags, smallIds(withTags), {
      action: 'sts:AssumeRole',
      resource: arnOf('b', 'deploy').replace('{{account:b}}', 'b'),
    });
    expect(paths.map(({ as, steps }) => `${steps.length} ${as}`)).toEqual(['1 one@a', '1 two@a']);
  });
});
