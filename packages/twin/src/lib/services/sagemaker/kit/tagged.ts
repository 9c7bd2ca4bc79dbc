import { ApiError } from '../../../api-error.ts';
import type { Call } from '../../../operation.ts';
import { locate, type Located } from '../kinds/find-by-arn.ts';
import type { Item } from '../store.ts';
import { validation } from './errors.ts';

/** The resource whose tags a call is about: one of the caller's account and of the region that is called. */
export function requireTagged(call: Call, arn: string): Located & { readonly item: Item } {
  const found = locate(call.state, arn);
  if (found === undefined || found.region !== call.region) throw validation(`Invalid resource ARN: ${arn}`);
  if (found.account !== call.account) throw new ApiError('AccessDenied', `Access denied to resource ${arn}`);
  if (found.item === undefined) throw found.kind.missing(arn, found.path.slice(found.path.lastIndexOf('/') + 1));
  return { ...found, item: found.item };
}
