import type { Call, Handler, Members } from '../../../operation.ts';
import type { Item } from '../store.ts';
import { requireAssumableRole } from './execution-role.ts';
import { requireItem, updateItem } from './items.ts';
import type { Kind, Next } from './kind.ts';
import { omit, text } from './members.ts';

export interface UpdateOptions {
  /** The ARN's part after the type; absent: the name in the input. */
  readonly path?: (input: Members, call: Call) => string;
  /** Throws when the item may not be changed. */
  readonly check?: (item: Item, input: Members, call: Call) => void;
  /** Input members that name the item and do not change it. */
  readonly names?: readonly string[];
  /** Changes beside the input's, and instead of them. */
  readonly changes?: (item: Item, input: Members, call: Call) => Members;
  readonly next?: (call: Call) => Next | undefined;
  /** Absent: the ARN. */
  readonly output?: (item: Item) => Members;
}

/** An Update operation: the members that come in take the place of those that are there. */
export function update(kind: Kind, options: UpdateOptions = {}): Handler {
  return (input, call) => {
    const item = requireItem(call, kind, options.path?.(input, call) ?? text(input, kind.nameMember));
    options.check?.(item, input, call);
    requireAssumableRole(call, input['RoleArn'] as string | undefined, item.arn);
    const changes = { ...omit(input, kind.nameMember, ...(options.names ?? [])), ...options.changes?.(item, input, call) };
    const updated = updateItem(call, kind, item, changes, options.next?.(call));
    return options.output?.(updated) ?? { [kind.arnMember]: item.arn };
  };
}
