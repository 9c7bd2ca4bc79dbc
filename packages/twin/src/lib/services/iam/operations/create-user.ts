import { quota } from '@paddock/aws-data/quotas';
import { operation } from '../../../operation.ts';
import { mergeTags } from '../entity-tags.ts';
import { alreadyExists, limitExceeded } from '../errors.ts';
import { requireManagedDocument } from '../require-entity.ts';
import { userShape } from '../shapes.ts';
import { type Tag, type User, usersCollection } from '../store.ts';

interface Input {
  readonly UserName: string;
  readonly Path?: string;
  readonly PermissionsBoundary?: string;
  readonly Tags?: readonly Tag[];
}

export const createUser = operation<Input>((input, call) => {
  const users = call.state.table(usersCollection, call.account);
  if (users.has(input.UserName.toLowerCase())) throw alreadyExists('user', input.UserName);
  if (users.size >= quota('iam/users-per-account').value)
    throw limitExceeded(`Cannot exceed quota for UsersPerAccount: ${quota('iam/users-per-account').value}`);
  if (input.PermissionsBoundary !== undefined) requireManagedDocument(call, input.PermissionsBoundary);
  const path = input.Path ?? '/';
  const user: User = {
    name: input.UserName,
    path,
    id: call.ids.iam('AIDA'),
    arn: `arn:aws:iam::${call.account}:user${path}${input.UserName}`,
    createDate: call.now,
    inline: {},
    attached: [],
    tags: mergeTags([], input.Tags ?? []),
    ...(input.PermissionsBoundary === undefined ? {} : { boundary: input.PermissionsBoundary }),
  };
  users.put(user.name.toLowerCase(), user);
  return { User: userShape(user) };
});
