import { operation } from '../../../operation.ts';
import { accessKeysOf } from '../access-keys.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { requireUser } from '../require-entity.ts';

export const listAccessKeys = operation<MarkerInput & { readonly UserName?: string }>((input, call) => {
  const user = requireUser(call, input.UserName);
  const page = markerPage(accessKeysOf(call, user.name), (key) => key.id, input);
  return {
    AccessKeyMetadata: page.items.map((key) => ({
      UserName: user.name,
      AccessKeyId: key.id,
      Status: key.status,
      CreateDate: key.createDate,
    })),
    ...page.rest,
  };
});
