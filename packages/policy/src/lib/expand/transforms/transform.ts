import type { Frame } from '../frame.ts';
import { compilePath } from '../path.ts';

/** Turns one value of a member into the text, or texts, that stand in an ARN or a key; `undefined` drops the value. */
export type Transform = (value: string, frame: Frame, argument: string) => string | readonly string[] | undefined;

/** Transforms by the name that rows give after `|`. */
export type Transforms = Readonly<Record<string, Transform>>;

/** A text of a table with the call's account, region and partition in it. */
export function place(argument: string, frame: Frame): string {
  if (!argument.includes('$')) return argument;
  return argument
    .replaceAll('$account', frame.call.account)
    .replaceAll('$region', frame.call.region)
    .replaceAll('$partition', frame.partition);
}

/** The first text at a path of the input. */
export function stringMember(frame: Frame, name: string): string | undefined {
  const [value] = compilePath(name)(frame.call.input);
  return typeof value === 'string' ? value : undefined;
}
