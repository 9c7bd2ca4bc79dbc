import type { Members } from '../../operation.ts';
import type { Organization } from './store.ts';
import { rootArn } from './tree.ts';

/** The answer of Enable- and DisablePolicyType. */
export function rootWithTypes(organization: Organization): Members {
  return {
    Root: {
      Id: organization.rootId,
      Arn: rootArn(organization),
      Name: 'Root',
      PolicyTypes: organization.enabledPolicyTypes.map((type) => ({ Type: type, Status: 'ENABLED' })),
    },
  };
}
