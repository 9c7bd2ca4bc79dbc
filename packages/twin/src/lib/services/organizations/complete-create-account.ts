import { accountsCollection as existingAccountsCollection } from '../../accounts.ts';
import type { Caller } from '../../caller.ts';
import { operation, type Call, type TaskHandler } from '../../operation.ts';
import { attachFullAccess } from './full-access.ts';
import { accountsCollection, createAccountCollection, findOrganization, type CreateAccountRequest } from './store.ts';
import { putTags } from './tags.ts';

/** Finishes a CreateAccount: the account with its access role, in the root of the organisation. */
export const completeCreateAccount: TaskHandler = operation<{ readonly id: string }>((payload, call) => {
  const requests = call.state.table(createAccountCollection);
  const request = requests.get(payload.id);
  const organization = findOrganization(call.state);
  if (request?.state !== 'IN_PROGRESS' || organization === undefined) return {};
  const finish = (change: Partial<CreateAccountRequest>): Record<string, never> => {
    requests.put(request.id, { ...request, completedAt: call.now, ...change });
    return {};
  };
  const accounts = call.state.table(accountsCollection);
  if (accounts.size >= call.limits.accounts) return finish({ state: 'FAILED', failureReason: 'ACCOUNT_LIMIT_EXCEEDED' });
  const taken = call.state
    .table(existingAccountsCollection)
    .values()
    .some((account) => account.email.toLowerCase() === request.email.toLowerCase());
  if (taken) return finish({ state: 'FAILED', failureReason: 'EMAIL_ALREADY_EXISTS' });

  const id = newAccountId(call);
  call.state.table(existingAccountsCollection).put(id, { id, email: request.email, status: 'ACTIVE', createdAt: call.now });
  createAccessRole(call, id, request.roleName, organization.managementAccount);
  accounts.put(id, {
    id,
    arn: `arn:aws:organizations::${organization.managementAccount}:account/${organization.id}/${id}`,
    name: request.accountName,
    email: request.email,
    status: 'ACTIVE',
    joinedMethod: 'CREATED',
    joinedAt: call.now,
    parentId: organization.rootId,
  });
  attachFullAccess(call, organization, id);
  putTags(call, id, request.tags);
  return finish({ state: 'SUCCEEDED', accountId: id });
});

function newAccountId(call: Call): string {
  const table = call.state.table(existingAccountsCollection);
  for (;;) {
    const id = call.ids.account();
    if (!table.has(id)) return id;
  }
}

/** Before the account joins, so that no SCP of the root is in the way; as the new account's own root user. */
function createAccessRole(call: Call, account: string, roleName: string, managementAccount: string): void {
  const root: Caller = { principal: { kind: 'root', arn: `arn:aws:iam::${account}:root`, account }, account, userId: account };
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${managementAccount}:root` }, Action: 'sts:AssumeRole' }],
  };
  call.invokeAs(
    root,
    'iam',
    'CreateRole',
    { RoleName: roleName, AssumeRolePolicyDocument: JSON.stringify(trust) },
    { region: 'us-east-1' },
  );
  call.invokeAs(
    root,
    'iam',
    'AttachRolePolicy',
    { RoleName: roleName, PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
    { region: 'us-east-1' },
  );
}
