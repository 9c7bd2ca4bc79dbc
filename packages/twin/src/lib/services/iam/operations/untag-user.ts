import { operation } from '../../../operation.ts';
import { withoutTags } from '../entity-tags.ts';
import { requireUser } from '../require-entity.ts';
import { usersCollection } from '../store.ts';

export const untagUser = operation<{ readonly UserName: string; readonly TagKeys: readonly string[] }>((input, call) => {
  const user = requireUser(call, input.UserName);
  call.state.table(usersCollection, call.account).put(user.name.toLowerCase(), { ...user, tags: withoutTags(user.tags, input.TagKeys) });
  return {};
});
