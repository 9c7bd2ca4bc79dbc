import { normalName } from '../member-index.ts';

/**
 * The resource type that an operation's name names: `CreateEndpointConfig` is about `endpoint-config`, not `endpoint`.
 * @returns undefined when it names none of them
 */
export function subjectType(operation: string, types: readonly string[]): string | undefined {
  const name = normalName(operation);
  return types
    .map((type) => ({ type, at: name.lastIndexOf(normalName(type)), length: normalName(type).length }))
    .filter(({ at }) => at > 0)
    .toSorted((a, b) => b.length - a.length || a.at - b.at)[0]?.type;
}
