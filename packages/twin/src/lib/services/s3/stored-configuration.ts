import { ApiError } from '../../api-error.ts';
import { operation, type Call, type Handler, type Members } from '../../operation.ts';
import { bucketOf, putBucket, type BucketInput } from './find-bucket.ts';
import type { Bucket, StoredConfiguration } from './store.ts';

/** The error for a configuration that is not there. */
export interface MissingConfiguration {
  readonly code: string;
  readonly message: string;
}

/** Keeps a member of the input as it came. `check` throws what S3 would not take. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function putsConfiguration<T>(
  name: StoredConfiguration,
  member: string,
  check: (value: T, call: Call, bucket: Bucket) => void = () => {},
): Handler {
  return operation<BucketInput & Members>((input, call) => {
    const bucket = bucketOf(input, call);
    const value = input[member] as T | undefined;
    if (value === undefined) throw new ApiError('MissingRequestBodyError', 'Request Body is empty');
    check(value, call, bucket);
    putBucket(call, { ...bucket, configurations: { ...bucket.configurations, [name]: value } });
    return {};
  });
}

/** Gives it back, shaped as the output wants. `missing`: the error where there is none, or what there is by default. */
export function getsConfiguration(
  name: StoredConfiguration,
  missing: MissingConfiguration | { readonly otherwise: Members },
  shape: (value: unknown) => Members = (value) => value as Members,
): Handler {
  return operation<BucketInput>((input, call) => {
    const bucket = bucketOf(input, call);
    const value = bucket.configurations[name] as Members | undefined;
    if (value !== undefined) return shape(value);
    if ('otherwise' in missing) return missing.otherwise;
    throw new ApiError(missing.code, missing.message, { members: { BucketName: bucket.name } });
  });
}

export function deletesConfiguration(name: StoredConfiguration): Handler {
  return operation<BucketInput>((input, call) => {
    const bucket = bucketOf(input, call);
    const { [name]: _, ...configurations } = bucket.configurations;
    putBucket(call, { ...bucket, configurations });
    return {};
  });
}
