import { operation } from '../../../operation.ts';
import { requireReader } from '../membership.ts';
import { rootArn } from '../tree.ts';

export const listRoots = operation<object>((_input, call) => {
  const organization = requireReader(call);
  return {
    Roots: [
      {
        Id: organization.rootId,
        Arn: rootArn(organization),
        Name: 'Root',
        PolicyTypes: organization.enabledPolicyTypes.map((type) => ({ Type: type, Status: 'ENABLED' })),
      },
    ],
  };
});
