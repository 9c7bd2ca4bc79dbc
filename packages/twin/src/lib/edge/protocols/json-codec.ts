import type { ServiceModel, Shape, ShapeRef, StructureShape } from '@paddock/aws-data/models';
import { ApiError } from '../../api-error.ts';
import { readTimestamp, writeTimestamp } from './timestamps.ts';

export type Members = Readonly<Record<string, unknown>>;

export function shapeOf(model: ServiceModel, ref: { readonly shape: string }): Shape {
  const shape = model.shapes[ref.shape];
  if (shape === undefined) throw new TypeError(`${model.id} has no shape ${ref.shape}`);
  return shape;
}

export function structureOf(model: ServiceModel, ref: { readonly shape: string }): StructureShape {
  const shape = shapeOf(model, ref);
  if (shape.type !== 'structure') throw new TypeError(`${model.id}: ${ref.shape} is not a structure`);
  return shape;
}

const wrongType = (where: string, expected: string): ApiError =>
  new ApiError('SerializationException', `${where === '' ? 'The body' : where} is not ${expected}`);

/** JSON of the wire → members by their names in the model. Throws `SerializationException` where a type is wrong; unknown members are dropped. */
export function decodeJson(model: ServiceModel, ref: ShapeRef, value: unknown, where: string): unknown {
  const shape = shapeOf(model, ref);
  switch (shape.type) {
    case 'structure':
      if (shape.document === true) return value;
      return decodeJsonMembers(model, shape, value, where);
    case 'list': {
      if (!Array.isArray(value)) throw wrongType(where, 'a list');
      return value.map((item, index) => (item === null ? null : decodeJson(model, shape.member, item, `${where}[${index}]`)));
    }
    case 'map': {
      if (!isObject(value)) throw wrongType(where, 'a map');
      const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
      for (const [key, item] of Object.entries(value))
        if (item !== null) result[key] = decodeJson(model, shape.value, item, `${where}.${key}`);
      return result;
    }
    case 'string':
      if (typeof value !== 'string') throw wrongType(where, 'a string');
      return value;
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(where, 'a boolean');
      return value;
    case 'integer':
    case 'long':
      if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType(where, 'an integer');
      return value;
    case 'float':
    case 'double':
      if (value === 'NaN' || value === 'Infinity' || value === '-Infinity') return Number(value);
      if (typeof value !== 'number') throw wrongType(where, 'a number');
      return value;
    case 'timestamp':
      return readTimestamp(value, where);
    case 'blob': {
      if (typeof value !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) throw wrongType(where, 'base64');
      return Buffer.from(value, 'base64');
    }
  }
}

/** The members of a structure that stand in the body. */
export function decodeJsonMembers(model: ServiceModel, shape: StructureShape, value: unknown, where: string): Record<string, unknown> {
  if (!isObject(value)) throw wrongType(where, 'a structure');
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name in shape.members) {
    const ref = shape.members[name]!;
    if (ref.location !== undefined) continue;
    const item = value[ref.locationName ?? name];
    if (item !== undefined && item !== null) result[name] = decodeJson(model, ref, item, where === '' ? name : `${where}.${name}`);
  }
  return result;
}

/** Members by their names in the model → what `JSON.stringify` takes. Members that the model does not have are a fault of the twin and throw. */
export function encodeJson(model: ServiceModel, ref: ShapeRef, value: unknown): unknown {
  const shape = shapeOf(model, ref);
  switch (shape.type) {
    case 'structure':
      return shape.document === true ? value : encodeJsonMembers(model, shape, value as Members);
    case 'list':
      return (value as readonly unknown[]).map((item) => encodeJson(model, shape.member, item));
    case 'map':
      return Object.fromEntries(Object.entries(value as Members).map(([key, item]) => [key, encodeJson(model, shape.value, item)]));
    case 'timestamp':
      return writeTimestamp(value, ref.timestampFormat ?? shape.timestampFormat ?? 'unixTimestamp');
    case 'blob':
      return Buffer.from(value as Uint8Array).toString('base64');
    case 'string':
    case 'boolean':
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
      return value;
  }
}

export function encodeJsonMembers(model: ServiceModel, shape: StructureShape, value: Members): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name in value) {
    const item = value[name];
    if (item === undefined || item === null) continue;
    const ref = shape.members[name];
    if (ref === undefined) throw new TypeError(`${model.id}: the output has no member ${name}`);
    if (ref.location === undefined) result[ref.locationName ?? name] = encodeJson(model, ref, item);
  }
  return result;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
