import { kmsOperation } from '../kms-operation.ts';
import { pageOf, type PagedInput } from '../pages.ts';
import { keysCollection } from '../store.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html */
export const listKeys = kmsOperation<PagedInput>((input, call) => {
  const keys = call.state.table(keysCollection, call.account, call.region).values();
  return pageOf(
    'Keys',
    keys,
    (key) => key.id,
    input,
    100,
    (key) => ({ KeyId: key.id, KeyArn: key.arn }),
  );
});
