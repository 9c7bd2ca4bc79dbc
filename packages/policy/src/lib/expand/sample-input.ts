import type { ServiceModel } from '@paddock/aws-data/models';

/**
 * An input for an operation, for tests: every member of it, or only the required ones, with values that say where they come from.
 * Recursive shapes end at their second appearance; unions have all of their members.
 */
export function sampleInput(model: ServiceModel, operation: string, members: 'all' | 'required'): Readonly<Record<string, unknown>> {
  const shape = model.operations[operation]?.input?.shape;
  return shape === undefined ? {} : (sample(model, shape, 'x', members, []) as Readonly<Record<string, unknown>>);
}

function sample(model: ServiceModel, name: string, member: string, members: 'all' | 'required', above: readonly string[]): unknown {
  const shape = model.shapes[name];
  if (shape === undefined || above.includes(name)) return undefined;
  const inner = (next: string, as: string) => sample(model, next, as, members, [...above, name]);
  switch (shape.type) {
    case 'structure': {
      const names = members === 'all' ? Object.keys(shape.members) : shape.required;
      const entries = names.map((key) => [key, inner(shape.members[key]?.shape ?? '', key)] as const);
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    }
    case 'list': {
      const value = inner(shape.member.shape, member);
      return value === undefined ? [] : [value];
    }
    case 'map': {
      const value = inner(shape.value.shape, member);
      return value === undefined ? {} : { [`${member}-key`]: value };
    }
    case 'string':
      return shape.enum?.[0] ?? `${member}-value`;
    case 'boolean':
      return true;
    case 'timestamp':
      return new Date(0);
    case 'blob':
      return new Uint8Array();
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
      return shape.min ?? 1;
  }
}
