import type { ServiceModel, Shape } from '@paddock/aws-data/models';

/** One member of an input or output, at any depth, that holds a plain value or a list of them. */
export interface Member {
  readonly path: string;
  /** The last name of the path, in lower case without punctuation. */
  readonly name: string;
  readonly topLevel: boolean;
  readonly multiple: boolean;
}

const deepest = 3;
const plain = new Set<Shape['type']>(['string', 'integer', 'long']);

/** `Endpoint-Config` and `endpointConfig` are one name. */
export function normalName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** The members of a shape that can be part of an ARN: texts and whole numbers, to a depth of three structures. */
export function plainMembers(model: ServiceModel, shapeName: string | undefined): readonly Member[] {
  const found: Member[] = [];
  if (shapeName !== undefined) collect(model, shapeName, [], [], false, found);
  return found;
}

function collect(
  model: ServiceModel,
  shapeName: string,
  path: readonly string[],
  above: readonly string[],
  multiple: boolean,
  found: Member[],
): void {
  const shape = model.shapes[shapeName];
  if (shape === undefined) return;
  if (shape.type === 'structure') {
    if (above.length >= deepest || above.includes(shapeName)) return;
    for (const [name, member] of Object.entries(shape.members))
      collect(model, member.shape, [...path, name], [...above, shapeName], multiple, found);
  } else if (shape.type === 'list') collect(model, shape.member.shape, path, above, true, found);
  else if (plain.has(shape.type))
    found.push({ path: path.join('.'), name: normalName(path.at(-1) ?? ''), topLevel: path.length === 1, multiple });
}

/** What the model says about a path. */
export interface PathFacts {
  /** True: every call has a value there. */
  readonly always: boolean;
  /** The last shape. */
  readonly shape: Shape;
}

/** Follows a path of the row language through the model; undefined when there is no such member. */
export function followPath(model: ServiceModel, shapeName: string | undefined, path: string): PathFacts | undefined {
  let shape = shapeName === undefined ? undefined : model.shapes[shapeName];
  let always = true;
  for (const part of path === '' ? [] : path.split('.')) {
    const step = part.split('[', 1)[0] ?? part;
    if (step !== part) always = false;
    while (shape?.type === 'list') {
      always &&= (shape.min ?? 0) > 0;
      shape = model.shapes[shape.member.shape];
    }
    if (shape?.type === 'map') {
      always &&= step.startsWith('$') && (shape.min ?? 0) > 0;
      shape = model.shapes[step === '$keys' ? shape.key.shape : shape.value.shape];
    } else if (shape?.type === 'structure') {
      const member = shape.members[step];
      always &&= shape.required.includes(step);
      shape = member === undefined ? undefined : model.shapes[member.shape];
    } else return undefined;
  }
  if (shape === undefined) return undefined;
  if (shape.type === 'list') always &&= (shape.min ?? 0) > 0;
  return { always, shape };
}
