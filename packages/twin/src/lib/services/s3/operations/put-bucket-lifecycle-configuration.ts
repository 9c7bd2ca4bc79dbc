import { operation } from '../../../operation.ts';
import { invalidArgument, malformedXml } from '../errors.ts';
import { bucketOf, putBucket, type BucketInput } from '../find-bucket.ts';

interface Input extends BucketInput {
  readonly LifecycleConfiguration?: {
    readonly Rules: readonly { readonly ID?: string; readonly Filter?: unknown; readonly Prefix?: string }[];
  };
  readonly TransitionDefaultMinimumObjectSize?: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html The twin keeps the rules and does not act on them. */
export const putBucketLifecycleConfiguration = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  const rules = input.LifecycleConfiguration?.Rules ?? [];
  if (rules.length === 0 || rules.length > 1000 || rules.some(({ Filter, Prefix }) => Filter === undefined && Prefix === undefined))
    throw malformedXml();
  const named = rules.map((rule, index) => ({ ID: `rule-${index + 1}`, ...rule }));
  if (new Set(named.map((rule) => rule.ID)).size !== named.length)
    throw invalidArgument('Rule ID must be unique. Found same ID for more than one rule', 'ID');
  const size = input.TransitionDefaultMinimumObjectSize ?? 'all_storage_classes_128K';
  putBucket(call, {
    ...bucket,
    configurations: { ...bucket.configurations, lifecycle: { Rules: named, TransitionDefaultMinimumObjectSize: size } },
  });
  return { TransitionDefaultMinimumObjectSize: size };
});
