import type { Members } from '../../../operation.ts';

/** A member that is text; `''` when it is absent. */
export function text(members: Members, name: string): string {
  const value = members[name];
  return typeof value === 'string' ? value : '';
}

/** A value of any scalar type as text; `''` for others. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A member that is a structure; empty when it is absent. */
export function nested(members: Members, name: string): Members {
  return (members[name] ?? {}) as Members;
}

/** A member that is a list; empty when it is absent. */
export function listed(members: Members, name: string): readonly Members[] {
  return (members[name] ?? []) as readonly Members[];
}

/** The members of those names, as far as they are there. */
export function pick(members: Members, ...names: readonly string[]): Members {
  return Object.fromEntries(names.filter((name) => members[name] !== undefined).map((name) => [name, members[name]]));
}

/** The members without those names. */
export function omit(members: Members, ...names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}

/** A structure of `members` with what the input has of it on top; nothing when the input does not have it. */
export function merged(members: Members, input: Members, name: string): Members {
  return input[name] === undefined ? {} : { [name]: { ...nested(members, name), ...(input[name] as Members) } };
}
