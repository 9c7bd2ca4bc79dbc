const none: readonly unknown[] = Object.freeze([]);

/** `TagSpecifications[ResourceType=instance]` */
const filterPattern = /^(\w+)\[(\w+)=(.*)\]$/;

/** Finds the values that a path names: none, one, or many when it goes through a list or a map. */
export type PathGetter = (root: unknown) => readonly unknown[];

/**
 * Compiles a path such as `VpcConfig.Subnets`, `Tags.Key` or `Attributes.$keys`. Lists are walked through wherever they stand; `$keys`
 * and `$values` walk a map, `Tags[Key=team].Value` takes the elements whose member has that text. Members that are absent or null give nothing.
 */
export function compilePath(path: string): PathGetter {
  const steps = path.split('.');
  const [only] = steps;
  if (steps.length === 1 && only !== undefined && !only.startsWith('$') && !only.includes('['))
    return (root) => valuesOf((root as Record<string, unknown>)[only]);
  return (root) => {
    let current: readonly unknown[] = [root];
    for (const step of steps) {
      const next: unknown[] = [];
      for (const value of current) next.push(...stepInto(value, step));
      if (next.length === 0) return none;
      current = next;
    }
    return current;
  };
}

function valuesOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return none;
  return Array.isArray(value) ? value.flatMap(valuesOf) : [value];
}

function stepInto(value: unknown, step: string): readonly unknown[] {
  if (value === null || typeof value !== 'object') return none;
  if (step === '$keys') return Object.keys(value);
  if (step === '$values') return Object.values(value).flatMap(valuesOf);
  const filter = filterPattern.exec(step);
  if (filter === null) return valuesOf((value as Record<string, unknown>)[step]);
  const [, name = '', member = '', wanted] = filter;
  return valuesOf((value as Record<string, unknown>)[name]).filter((element) => (element as Record<string, unknown>)[member] === wanted);
}
