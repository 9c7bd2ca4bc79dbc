import type { ServiceModel, ShapeRef, StructureShape } from '@paddock/aws-data/models';
import { ApiError } from '../../api-error.ts';
import { numberedChildren, type FormNode } from './form-tree.ts';
import { shapeOf } from './json-codec.ts';
import { readScalar } from './scalar-text.ts';

/** `query` (IAM, STS…) or `ec2` rules for names and lists. */
export type FormDialect = 'query' | 'ec2';

/** Form parameters → members by their names in the model. Parameters that the model does not have are passed over, as AWS does. */
export function decodeFormMembers(
  model: ServiceModel,
  shape: StructureShape,
  node: FormNode,
  dialect: FormDialect,
  where = '',
): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name in shape.members) {
    const ref = shape.members[name]!;
    const child = node.children?.get(wireName(model, name, ref, dialect));
    if (child !== undefined) result[name] = decodeForm(model, ref, child, dialect, where === '' ? name : `${where}.${name}`);
  }
  return result;
}

/** The name of a member in form parameters. */
function wireName(model: ServiceModel, name: string, ref: ShapeRef, dialect: FormDialect): string {
  if (dialect === 'ec2') {
    if (ref.queryName !== undefined) return ref.queryName;
    const base = ref.locationName ?? name;
    return base.charAt(0).toUpperCase() + base.slice(1);
  }
  const shape = shapeOf(model, ref);
  if (shape.type === 'list' && (ref.flattened ?? shape.flattened) === true && shape.member.locationName !== undefined)
    return shape.member.locationName;
  return ref.locationName ?? name;
}

function decodeForm(model: ServiceModel, ref: ShapeRef, node: FormNode, dialect: FormDialect, where: string): unknown {
  const shape = shapeOf(model, ref);
  switch (shape.type) {
    case 'structure':
      return decodeFormMembers(model, shape, node, dialect, where);
    case 'list': {
      const flat = dialect === 'ec2' || (ref.flattened ?? shape.flattened) === true;
      const holder = flat ? node : node.children?.get(shape.member.locationName ?? 'member');
      if (holder === undefined) return [];
      return numberedChildren(holder).map((item, index) => decodeForm(model, shape.member, item, dialect, `${where}.${index + 1}`));
    }
    case 'map': {
      const holder = (ref.flattened ?? shape.flattened) === true ? node : node.children?.get('entry');
      const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
      for (const entry of holder === undefined ? [] : numberedChildren(holder)) {
        const key = entry.children?.get(shape.key.locationName ?? 'key')?.text;
        const value = entry.children?.get(shape.value.locationName ?? 'value');
        if (key === undefined || value === undefined) throw new ApiError('MalformedInput', `${where} has an entry without key or value`);
        result[key] = decodeForm(model, shape.value, value, dialect, `${where}.${key}`);
      }
      return result;
    }
    case 'string':
    case 'boolean':
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
    case 'timestamp':
    case 'blob':
      if (node.text === undefined) throw new ApiError('MalformedInput', `${where} has no value`);
      return readScalar(shape, node.text, where, 'MalformedInput');
  }
}
