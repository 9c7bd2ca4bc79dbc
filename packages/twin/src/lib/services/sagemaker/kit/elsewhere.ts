import type { Call } from '../../../operation.ts';
import { modelPackage } from '../kinds/model-package.ts';
import { arnOf } from './items.ts';

/** The call as it would be in the account of an ARN: a resource policy may let callers of other accounts in. A name leaves it as it is. */
export function whereItIs(call: Call, nameOrArn: string): Call {
  const [arn, , , , account] = nameOrArn.split(':', 5);
  return arn === 'arn' && account !== undefined ? { ...call, account } : call;
}

/**
 * Asks for permission on the versions of another account's group. The mapping of CreateModelPackage and ListModelPackages puts the caller's
 * account into the ARN, so that without this the other account's resource policy would not be asked.
 */
export function authorizeElsewhere(call: Call, there: Call, action: string, groupPath: string): void {
  if (there.account !== call.account) call.authorize(action, arnOf(there, modelPackage, `${groupPath}/*`));
}
