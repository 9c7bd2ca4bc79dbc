import { operation } from '../../../operation.ts';
import { replaceItem } from '../kit/items.ts';
import { requireTagged } from '../kit/tagged.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteTags.html */
export const deleteTags = operation<{ readonly ResourceArn: string; readonly TagKeys: readonly string[] }>((input, call) => {
  const { kind, item } = requireTagged(call, input.ResourceArn);
  replaceItem(call, kind, { ...item, tags: item.tags.filter(({ Key }) => !input.TagKeys.includes(Key)) });
  return {};
});
