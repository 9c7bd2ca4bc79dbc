import type { Members } from '../../../operation.ts';
import { asText } from '../kit/members.ts';

/** What references in a definition stand for. */
export interface Scope {
  readonly parameters: Members;
  readonly execution: Members;
  /** What Describe shows of what a step has made; `undefined` for a step that has not run. */
  readonly stepResult: (name: string) => Members | undefined;
}

/** A reference that has no value; the step that uses it fails with this. */
export class UnresolvedReference extends Error {}

/** Arguments with every `Get` and `Std:Join` in them put into values. Throws `UnresolvedReference`. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope));
  if (typeof value !== 'object' || value === null) return value;
  const members = value as Members;
  if (typeof members['Get'] === 'string') return lookUp(members['Get'], scope);
  const join = members['Std:Join'] as { readonly On: string; readonly Values: readonly unknown[] } | undefined;
  if (join !== undefined) return join.Values.map((item) => asText(resolve(item, scope))).join(join.On);
  if (members['Std:JsonGet'] !== undefined)
    throw new UnresolvedReference('Std:JsonGet reads a file that a step has written; the twin runs no containers.');
  return Object.fromEntries(Object.entries(members).map(([name, item]) => [name, resolve(item, scope)]));
}

/** Names of the steps that `Get` references in a value go to. */
export function stepReferences(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(stepReferences);
  if (typeof value !== 'object' || value === null) return [];
  const members = value as Members;
  const get = typeof members['Get'] === 'string' ? segments(members['Get']) : [];
  if (get[0] === 'Steps' && get[1] !== undefined) return [get[1]];
  return Object.values(members).flatMap(stepReferences);
}

function lookUp(reference: string, scope: Scope): unknown {
  const [root, name = '', ...rest] = segments(reference);
  const start = root === 'Parameters' ? scope.parameters[name] : root === 'Execution' ? scope.execution[name] : scope.stepResult(name);
  let value: unknown = start;
  for (const segment of rest)
    value = Array.isArray(value) ? (value as readonly unknown[])[Number(segment)] : (value as Members | undefined)?.[segment];
  if (value === undefined) throw new UnresolvedReference(`${reference} has no value.`);
  return value;
}

/** `Steps.a.Outputs['x'].S3Uri` and `Items[0]` → the names on the way. */
function segments(reference: string): readonly string[] {
  return [...reference.matchAll(/\[['"]?([^\]'"]+)['"]?\]|([^.[\]]+)/g)].map((match) => match[1] ?? match[2] ?? '');
}
