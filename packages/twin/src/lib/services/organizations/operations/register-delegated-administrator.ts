import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { accountNotFound, constraint } from '../errors.ts';
import { requireManagement } from '../membership.ts';
import { accountsCollection, delegatedAdministratorsCollection } from '../store.ts';

export const registerDelegatedAdministrator = operation<{ readonly AccountId: string; readonly ServicePrincipal: string }>(
  (input, call) => {
    const organization = requireManagement(call);
    if (!call.state.table(accountsCollection).has(input.AccountId)) throw accountNotFound();
    if (input.AccountId === organization.managementAccount) {
      throw constraint(
        'CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR',
        "You can't designate the management account of the organization as a delegated administrator.",
      );
    }
    if (!Object.hasOwn(organization.trustedServices, input.ServicePrincipal)) {
      throw constraint(
        'SERVICE_ACCESS_NOT_ENABLED',
        'You attempted to register a delegated administrator before you enabled service access. Call the EnableAWSServiceAccess API first.',
      );
    }
    const table = call.state.table(delegatedAdministratorsCollection);
    const key = `${input.AccountId}/${input.ServicePrincipal}`;
    if (table.has(key))
      throw new ApiError(
        'AccountAlreadyRegisteredException',
        'The specified account is already a delegated administrator for this AWS service.',
      );
    table.put(key, { accountId: input.AccountId, servicePrincipal: input.ServicePrincipal, enabledAt: call.now });
    return {};
  },
);
