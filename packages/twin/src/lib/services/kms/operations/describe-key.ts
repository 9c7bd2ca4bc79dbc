import { keyMetadata } from '../key-metadata.ts';
import { keyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html */
export const describeKey = kmsOperation<{ readonly KeyId: string }>((input, call) => ({
  KeyMetadata: keyMetadata(call.state, keyOf(call, input.KeyId)),
}));
