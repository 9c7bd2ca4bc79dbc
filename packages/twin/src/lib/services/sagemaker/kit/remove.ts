import type { Handler } from '../../../operation.ts';
import { removeItem, requireItem } from './items.ts';
import type { Kind } from './kind.ts';
import type { Call, Members } from '../../../operation.ts';
import type { Item } from '../store.ts';

export interface DeleteOptions {
  /** Where the input does not have the name alone: the ARN's part after the type. */
  readonly path?: (input: Members, call: Call) => string;
  /** Throws when the item may not go. */
  readonly check?: (item: Item, call: Call) => void;
  readonly output?: (item: Item) => Members;
}

/** A Delete operation that takes effect at once. */
export function remove(kind: Kind, options: DeleteOptions = {}): Handler {
  return (input, call) => {
    const item = requireItem(call, kind, options.path?.(input, call) ?? String(input[kind.nameMember]));
    options.check?.(item, call);
    removeItem(call, kind, item);
    return options.output?.(item) ?? {};
  };
}
