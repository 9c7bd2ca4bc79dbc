import type { Call, Handler, Members } from '../../../operation.ts';
import type { Item, Tag } from '../store.ts';
import { requireAssumableRole } from './execution-role.ts';
import { arnOf, createItem, findItem } from './items.ts';
import type { Kind, Next } from './kind.ts';
import { omit, text } from './members.ts';

export interface CreateOptions {
  /** The ARN's part after the type; absent: the name in the input. */
  readonly path?: (input: Members, call: Call) => string;
  /** Throws for what the model cannot know to be wrong. */
  readonly check?: (input: Members, call: Call) => void;
  /** Roles that SageMaker must be able to assume; absent: the input's `RoleArn`. */
  readonly roles?: (input: Members) => readonly (string | undefined)[];
  /** Members beside the input's, and instead of them. */
  readonly members?: (input: Members, call: Call, path: string) => Members;
  readonly hidden?: (input: Members, call: Call) => Members;
  /** The first step of its life. */
  readonly next?: (call: Call, input: Members) => Next | undefined;
  /** Absent: the ARN. */
  readonly output?: (item: Item) => Members;
}

/** A Create operation: what comes in is what Describe shows, without the tags. */
export function create(kind: Kind, options: CreateOptions = {}): Handler {
  return (input, call) => {
    const path = options.path?.(input, call) ?? text(input, kind.nameMember);
    const arn = arnOf(call, kind, path);
    if (findItem(call, kind, path) !== undefined) throw kind.exists(arn, path.slice(path.lastIndexOf('/') + 1));
    options.check?.(input, call);
    for (const role of options.roles?.(input) ?? [input['RoleArn'] as string | undefined]) requireAssumableRole(call, role, arn);
    const next = options.next?.(call, input);
    const item = createItem(call, kind, {
      path,
      members: { ...omit(input, 'Tags', 'ClientRequestToken', 'ClientToken'), ...options.members?.(input, call, path) },
      tags: input['Tags'] as readonly Tag[] | undefined,
      ...(options.hidden === undefined ? {} : { hidden: options.hidden(input, call) }),
      ...(next === undefined ? {} : { next }),
    });
    return options.output?.(item) ?? { [kind.arnMember]: item.arn };
  };
}
