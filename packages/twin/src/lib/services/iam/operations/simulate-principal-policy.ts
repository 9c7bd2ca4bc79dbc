import { type NamedPolicy, PolicySources } from '../../../gateway/policy-sources.ts';
import { type Call, operation } from '../../../operation.ts';
import { findOrganization } from '../../organizations/store.ts';
import { checkDocument } from '../check-document.ts';
import { notThere } from '../errors.ts';
import { simulate, simulatedPrincipal, type PolicySource, type SimulationInput } from '../simulation.ts';
import { findRole, findUser, type Role, type User } from '../store.ts';

interface Input extends SimulationInput {
  readonly PolicySourceArn: string;
  readonly PolicyInputList?: readonly string[];
}

/** With the boundary and the SCPs that bear on the principal, as on AWS; resource policies only where given. */
export const simulatePrincipalPolicy = operation<Input>((input, call) => {
  const entity = entityOf(call, input.PolicySourceArn);
  for (const text of input.PolicyInputList ?? []) checkDocument(text, 'identity');
  if (input.ResourcePolicy !== undefined) checkDocument(input.ResourcePolicy, 'resource');
  const sources = new PolicySources(call.state);
  const principal = simulatedPrincipal(input.PolicySourceArn);
  const own = sources.ofCaller({ principal, account: call.account, userId: `${entity.id}:simulation` });
  const added = (input.PolicyInputList ?? []).map((text) => ({ policy: sources.compile(text, 'identity') }));
  const identity: readonly NamedPolicy[] = [...own.identity, ...added];
  const chain = sources.chain(call.account, 'SERVICE_CONTROL_POLICY');
  const management = findOrganization(call.state)?.managementAccount;
  const policies = {
    identity: identity.map((each) => each.policy),
    ...(own.boundary === undefined ? {} : { boundary: own.boundary.map((each) => each.policy) }),
    ...(chain === undefined ? {} : { scps: chain.map((node) => node.map((each) => each.policy)) }),
    ...(input.ResourcePolicy === undefined ? {} : { resource: sources.compile(input.ResourcePolicy, 'resource') }),
    ...(management === undefined ? {} : { managementAccount: management }),
  };
  return simulate(
    input,
    principal,
    policies,
    identity.map((each, index) => sourceOf(each, index, input.PolicySourceArn)),
  );
});

function entityOf(call: Call, arn: string): Role | User {
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  const entity = arn.includes(':role/') ? findRole(call.state, call.account, name) : findUser(call.state, call.account, name);
  if (entity?.arn !== arn) throw notThere(`The entity ${arn} cannot be found.`);
  return entity;
}

function sourceOf(policy: NamedPolicy, index: number, holder: string): PolicySource {
  if (policy.arn === undefined) return { id: `inline.${index + 1}`, type: holder.includes(':role/') ? 'role' : 'user' };
  return {
    id: policy.arn.slice(policy.arn.lastIndexOf('/') + 1),
    type: policy.arn.includes(':iam::aws:') ? 'aws-managed' : 'user-managed',
  };
}
