import type { CompactModel, CompactOperation, CompactRef, CompactShape } from './compact-model.ts';
import type { HttpBinding, OperationModel, ServiceModel } from './service-model.ts';
import type { Shape, ShapeRef } from './shape.ts';

const freeze = Object.freeze;
const defaultHttp: HttpBinding = freeze({ method: 'POST', requestUri: '/', responseCode: 200 });
const noNames: readonly string[] = freeze([]);

/** The full, frozen form of a stored model. Takes the compact form over: its parts become parts of the result. */
export function restoreModel(compact: CompactModel): ServiceModel {
  const plainRefs = new Map<string, ShapeRef>();

  /** References without traits to one shape are one object: most references are such. */
  function restoreRef(ref: CompactRef): ShapeRef {
    if (typeof ref !== 'string') return freezeTree(ref);
    let plain = plainRefs.get(ref);
    if (plain === undefined) plainRefs.set(ref, (plain = freeze({ shape: ref })));
    return plain;
  }

  function restoreShape(stored: CompactShape | CompactShape['type'], name: string): Shape {
    const shape = (typeof stored === 'string' ? { type: stored } : stored) as Record<string, unknown>;
    if (shape.type === 'structure') {
      shape.members = convertRecord((shape.members ?? {}) as Record<string, CompactRef>, restoreRef);
      shape.required ??= noNames;
      if (shape.exception !== undefined) shape.exception = { code: name, ...(shape.exception as object) };
    }
    for (const part of ['member', 'key', 'value']) if (shape[part] !== undefined) shape[part] = restoreRef(shape[part] as CompactRef);
    return freezeTree(shape) as unknown as Shape;
  }

  return freeze({
    ...freezeTree(compact.service),
    operations: convertRecord(compact.operations, restoreOperation),
    shapes: convertRecord(compact.shapes, restoreShape),
  });
}

function restoreOperation(compact: CompactOperation, name: string): OperationModel {
  const { http, input, output, errors, ...traits } = compact;
  return freezeTree({
    name,
    http: http === undefined ? defaultHttp : restoreHttp(http),
    ...(input === undefined ? {} : { input: typeof input === 'string' ? { shape: input } : input }),
    ...(output === undefined ? {} : { output: typeof output === 'string' ? { shape: output } : output }),
    errors: errors ?? noNames,
    ...traits,
  });
}

function restoreHttp(text: string): HttpBinding {
  const [method, requestUri, responseCode] = text.split(' ') as [HttpBinding['method'], string, string];
  return { method, requestUri, responseCode: Number(responseCode) };
}

/** A frozen record without prototype, so that looking up `constructor` finds nothing. `convert` must freeze what it returns. */
function convertRecord<In, Out>(
  record: Readonly<Record<string, In>>,
  convert: (value: In, name: string) => Out,
): Readonly<Record<string, Out>> {
  const result = Object.create(null) as Record<string, Out>;
  for (const name in record) result[name] = convert(record[name] as In, name);
  return freeze(result);
}

/** Stops at what is frozen already, which keeps it from walking shared parts again. */
function freezeTree<T extends object>(tree: T): T {
  freeze(tree);
  for (const name in tree) {
    const part = tree[name];
    if (typeof part === 'object' && part !== null && !Object.isFrozen(part)) freezeTree(part);
  }
  return tree;
}
