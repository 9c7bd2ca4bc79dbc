import { operation } from '../../../operation.ts';
import { pageOf } from '../kit/page.ts';
import { requireTagged } from '../kit/tagged.ts';

interface Input {
  readonly ResourceArn: string;
  readonly MaxResults?: number;
  readonly NextToken?: string;
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTags.html */
export const listTags = operation<Input>((input, call) => {
  const { item } = requireTagged(call, input.ResourceArn);
  const page = pageOf(item.tags, {
    sortValue: (tag) => tag.Key,
    key: (tag) => tag.Key,
    descending: false,
    limit: input.MaxResults ?? 50,
    token: input.NextToken,
  });
  return { Tags: page.items, ...(page.next === undefined ? {} : { NextToken: page.next }) };
});
