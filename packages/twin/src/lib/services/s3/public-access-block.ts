import type { StateView } from '../../state/state.ts';
import { accountBlockCollection, type Bucket, type PublicAccessBlock } from './store.ts';

/** What new buckets have since April 2023. */
export const everythingBlocked: PublicAccessBlock = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

/** True when the bucket or its account has the setting: S3 applies the stricter of the two. */
export function blockedBy(setting: keyof PublicAccessBlock, state: StateView, account: string, bucket: Bucket | undefined): boolean {
  if (bucket?.publicAccessBlock?.[setting] === true) return true;
  return state.table(accountBlockCollection, account).get('account')?.[setting] === true;
}

/** Absent settings are false. */
export function publicAccessBlockOf(input: Readonly<Partial<PublicAccessBlock>>): PublicAccessBlock {
  return {
    BlockPublicAcls: input.BlockPublicAcls ?? false,
    IgnorePublicAcls: input.IgnorePublicAcls ?? false,
    BlockPublicPolicy: input.BlockPublicPolicy ?? false,
    RestrictPublicBuckets: input.RestrictPublicBuckets ?? false,
  };
}
