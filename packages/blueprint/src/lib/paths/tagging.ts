import type { Answer, Wish } from './wish.ts';

const requestTag = /^aws:RequestTag\/(.+)$/i;

/**
 * Tags that are given when a SageMaker resource is made are authorised a second time, as AddTags with `sagemaker:TaggingAction`.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/security_iam_id-based-policy-examples.html
 */
export function taggingWish(wish: Wish, { request }: Answer & { readonly kind: 'yes' }): Wish | undefined {
  const [service, operation] = wish.action.split(':');
  const tags = Object.entries(request.context).filter(([key]) => requestTag.test(key));
  if (service !== 'sagemaker' || operation === undefined || operation === 'AddTags' || tags.length === 0) return undefined;
  return {
    action: 'sagemaker:AddTags',
    resource: request.resource,
    owner: wish.owner,
    keys: {
      'sagemaker:TaggingAction': operation,
      'aws:TagKeys': tags.map(([key]) => requestTag.exec(key)![1]!),
      ...Object.fromEntries(tags),
    },
  };
}
