import { operation } from '../../../operation.ts';
import { requireOwnRole } from '../require-entity.ts';
import { rolesCollection } from '../store.ts';

interface Input {
  readonly RoleName: string;
  readonly Description?: string;
  readonly MaxSessionDuration?: number;
}

export const updateRole = operation<Input>((input, call) => {
  const role = requireOwnRole(call, input.RoleName);
  const { description: _old, ...rest } = role;
  const description = input.Description ?? role.description;
  call.state.table(rolesCollection, call.account).put(role.name.toLowerCase(), {
    ...rest,
    maxSessionDuration: input.MaxSessionDuration ?? role.maxSessionDuration,
    ...(description === undefined || description === '' ? {} : { description }),
  });
  return {};
});
