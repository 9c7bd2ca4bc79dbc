import { operation } from '../../../operation.ts';
import { bucketArn } from '../arn.ts';
import { ownerElement } from '../canonical-user.ts';
import { invalidArgument } from '../errors.ts';
import { bucketsCollection } from '../store.ts';

interface Input {
  readonly MaxBuckets?: number;
  readonly ContinuationToken?: string;
  readonly Prefix?: string;
  readonly BucketRegion?: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html The token is the last name, base64. */
export const listBuckets = operation<Input>((input, call) => {
  const { Prefix: prefix = '', MaxBuckets: maximum = 10_000 } = input;
  const after = input.ContinuationToken === undefined ? '' : Buffer.from(input.ContinuationToken, 'base64url').toString();
  if (input.ContinuationToken === '') throw invalidArgument('The continuation token provided is incorrect', 'ContinuationToken', '');
  const found = call.state
    .table(bucketsCollection)
    .values()
    .filter(
      ({ owner, name, region }) =>
        owner === call.account && name > after && name.startsWith(prefix) && (input.BucketRegion ?? region) === region,
    );
  const page = found.slice(0, maximum);
  return {
    Owner: ownerElement(call.account),
    Buckets: page.map(({ name, createdAt, region }) => ({
      Name: name,
      CreationDate: createdAt,
      BucketRegion: region,
      BucketArn: bucketArn(name),
    })),
    Prefix: input.Prefix,
    ContinuationToken: found.length > page.length ? Buffer.from(page.at(-1)?.name ?? '').toString('base64url') : undefined,
  };
});
