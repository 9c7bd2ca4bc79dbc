import { operation, type Members } from '../../../operation.ts';
import { app, appPath } from '../kinds/app.ts';
import { domain, requireInService } from '../kinds/domain.ts';
import { space } from '../kinds/space.ts';
import { userProfile } from '../kinds/user-profile.ts';
import { createItem, findItem, removeItem, requireItem } from '../kit/items.ts';
import { path } from '../kit/kind.ts';
import { omit, text } from '../kit/members.ts';
import { checkedTags } from '../kit/tags.ts';
import type { Tag } from '../store.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateApp.html */
export const createApp = operation<Members>((input, call) => {
  const key = appPath(input);
  const id = text(input, 'DomainId');
  const parent = requireItem(call, domain, id);
  requireInService(domain, parent);
  const [owner, name] =
    input['SpaceName'] === undefined ? [userProfile, text(input, 'UserProfileName')] : [space, text(input, 'SpaceName')];
  const holder = requireItem(call, owner, path(id, name));
  requireInService(owner, holder);
  const old = findItem(call, app, key);
  if (old?.members['Status'] === 'Deleted') removeItem(call, app, old);
  const item = createItem(call, app, {
    path: key,
    members: { ...omit(input, 'Tags'), Status: 'Pending' },
    // An app has the tags of its domain and of its user profile or space, too: API_AddTags.
    tags: [parent.tags, holder.tags, (input['Tags'] ?? []) as readonly Tag[]].reduce(checkedTags, []),
    next: { step: 'inService', after: call.delays.notebookInstance },
  });
  return { AppArn: item.arn };
});
