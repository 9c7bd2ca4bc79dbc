import { operation } from '../../../operation.ts';
import { replaceItem } from '../kit/items.ts';
import { requireTagged } from '../kit/tagged.ts';
import { checkedTags } from '../kit/tags.ts';
import type { Tag } from '../store.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_AddTags.html */
export const addTags = operation<{ readonly ResourceArn: string; readonly Tags: readonly Tag[] }>((input, call) => {
  const { kind, item } = requireTagged(call, input.ResourceArn);
  const tags = checkedTags(item.tags, input.Tags);
  replaceItem(call, kind, { ...item, tags });
  return { Tags: tags };
});
