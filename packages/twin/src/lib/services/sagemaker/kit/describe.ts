import type { Handler } from '../../../operation.ts';
import type { Item } from '../store.ts';
import { requireItem } from './items.ts';
import type { Kind } from './kind.ts';
import { outputOf, project } from './project.ts';
import type { Call, Members } from '../../../operation.ts';

export interface DescribeOptions {
  /** Where the input does not have the name alone: the ARN's part after the type. */
  readonly path?: (input: Members, call: Call) => string;
  /** What the output has besides the stored members. */
  readonly more?: (item: Item, call: Call, input: Members) => Members;
}

/** A Describe operation: the stored members that its output has. */
export function describe(operation: string, kind: Kind, options: DescribeOptions = {}): Handler {
  return (input, call) => {
    const item = requireItem(call, kind, options.path?.(input, call) ?? String(input[kind.nameMember]));
    return project(outputOf(operation), { ...item.members, ...options.more?.(item, call, input) });
  };
}
