import { evaluate } from '@paddock/policy/evaluate';
import { classifyPrincipal, principalContext } from '@paddock/policy/request';
import type { PolicyJson } from '../../estate.ts';
import { relax } from './relax.ts';
import type { World } from './world.ts';

/**
 * Whether a service may take a role for work in the role's own account. Conditions on which of the account's resources it works for
 * (`aws:SourceArn`) are taken to be met. https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function serviceMayTake(service: string, account: string, arn: string, trust: PolicyJson, world: World): boolean {
  const principal = classifyPrincipal({ kind: 'service', service });
  const id = world.names.account(account);
  const context = {
    ...principalContext(principal),
    'aws:SourceAccount': id,
    'aws:SourceOrgID': world.names.organisation,
    'aws:SourceOrgPaths': [world.names.pathOf(account)],
    'aws:ResourceAccount': id,
    'aws:ResourceOrgID': world.names.organisation,
    'aws:ResourceOrgPaths': [world.names.pathOf(account)],
    'aws:SecureTransport': 'true',
    'aws:ViaAWSService': 'false',
  };
  const settled = new Set(
    [...Object.keys(context), 'aws:PrincipalOrgID', 'aws:PrincipalAccount', 'aws:PrincipalArn'].map((key) => key.toLowerCase()),
  );
  const make = (statement: PolicyJson['Statement'][number]): ReturnType<typeof relax> => relax(statement, (key) => settled.has(key), false);
  const action = 'sts:AssumeRole';
  const resource = world.policies.compileMade(trust, 'trust', action, 'service', make);
  const rcps = world.policies
    .chain(account, 'RESOURCE_CONTROL_POLICY')
    .map((node) => node.flatMap((document) => world.policies.compileMade(document, 'rcp', action, 'service', make) ?? []));
  if (resource === undefined) return false;
  const policies = { resource, rcps, managementAccount: world.names.account('management') };
  return evaluate({ principal, action, resource: arn, resourceAccount: id, context }, policies).decision === 'allowed';
}
