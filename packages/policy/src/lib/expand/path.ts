const none: readonly unknown[] = Object.freeze([]);

/** Finds the values that a path names: none, one, or many when it goes through a list or a map. */
export type PathGetter = (root: unknown) => readonly unknown[];

/** One step of a path: a member, perhaps of the elements that have a certain text in another, or all keys or values of a map. */
type Step =
  | { readonly kind: 'member'; readonly name: string; readonly filter: { readonly member: string; readonly is: string } | undefined }
  | { readonly kind: 'keys' }
  | { readonly kind: 'values' };

/** `TagSpecifications[ResourceType=instance]` */
const filterPattern = /^(\w+)\[(\w+)=(.*)\]$/;

/**
 * Compiles a path such as `VpcConfig.Subnets`, `Tags.Key` or `Attributes.$keys`. Lists are walked through wherever they stand; `$keys`
 * and `$values` walk a map, `Tags[Key=team].Value` takes the elements whose member has that text. Members that are absent or null give
 * nothing.
 */
export function compilePath(path: string): PathGetter {
  const steps = path.split('.').map(parseStep);
  const [first] = steps;
  const name = first?.kind === 'member' ? first.name : undefined;
  return (root) => {
    // Most members are absent in most calls.
    if (name !== undefined && (root as Record<string, unknown> | null | undefined)?.[name] === undefined && !Array.isArray(root))
      return none;
    const found: unknown[] = [];
    collect(root, steps, 0, found);
    return found;
  };
}

function parseStep(text: string): Step {
  if (text === '$keys') return { kind: 'keys' };
  if (text === '$values') return { kind: 'values' };
  const filter = filterPattern.exec(text);
  if (filter === null) return { kind: 'member', name: text, filter: undefined };
  const [, name = '', member = '', is = ''] = filter;
  return { kind: 'member', name, filter: { member, is } };
}

function collect(value: unknown, steps: readonly Step[], index: number, found: unknown[]): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const element of value) collect(element, steps, index, found);
    return;
  }
  const step = steps[index];
  if (step === undefined) {
    found.push(value);
    return;
  }
  if (typeof value !== 'object') return;
  switch (step.kind) {
    case 'keys':
      for (const key of Object.keys(value)) collect(key, steps, index + 1, found);
      return;
    case 'values':
      for (const inner of Object.values(value)) collect(inner, steps, index + 1, found);
      return;
    case 'member': {
      const inner = (value as Record<string, unknown>)[step.name];
      collect(step.filter === undefined ? inner : matching(inner, step.filter.member, step.filter.is), steps, index + 1, found);
    }
  }
}

function matching(elements: unknown, member: string, is: string): readonly unknown[] {
  return Array.isArray(elements) ? elements.filter((element) => (element as Record<string, unknown>)[member] === is) : [];
}
