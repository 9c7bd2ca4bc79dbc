import type { Context } from '../../request.ts';
import type { OperationCall } from './types.ts';

/** What expressions are worked out against: the call, and the current element of a row with `each`. */
export interface Frame {
  readonly call: OperationCall;
  readonly partition: string;
  readonly each: unknown;
  /** Contexts made so far in this call, which pairs with the same keys share; filled as it goes. */
  readonly contexts: (Context | undefined)[];
}
