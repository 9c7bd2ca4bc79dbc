import { operation } from '../../../operation.ts';
import { mergeTags } from '../entity-tags.ts';
import { requireUser } from '../require-entity.ts';
import { type Tag, usersCollection } from '../store.ts';

export const tagUser = operation<{ readonly UserName: string; readonly Tags: readonly Tag[] }>((input, call) => {
  const user = requireUser(call, input.UserName);
  call.state.table(usersCollection, call.account).put(user.name.toLowerCase(), { ...user, tags: mergeTags(user.tags, input.Tags) });
  return {};
});
