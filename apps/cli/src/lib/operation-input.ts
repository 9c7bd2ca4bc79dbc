import { serviceModel, type ServiceModel, type ShapeRef, type StructureShape } from '@paddock/aws-data/models';
import { closest } from '@paddock/base/closest';
import type { Diagnostic } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';

/**
 * Refuses what cannot be the input of the operation: members that it does not have, values of another type. A misspelt member would otherwise
 * be explained as a missing one. What is left out is not asked for: part of an input is enough for an explanation.
 * @throws `input/invalid` with everything that is wrong
 */
export function requireInputOf(
  call: { readonly service: string; readonly operation: string },
  input: Readonly<Record<string, unknown>>,
): void {
  const model = serviceModel(call.service);
  const ref = model.operations[call.operation]?.input;
  const diagnostics = ref === undefined ? [] : problemsIn(model, ref, input, '');
  if (diagnostics.length > 0) throw new PaddockError('input/invalid', { detail: `--input is not one of ${call.operation}`, diagnostics });
}

function problemsIn(model: ServiceModel, ref: { readonly shape: string }, value: unknown, path: string): readonly Diagnostic[] {
  const shape = model.shapes[ref.shape];
  if (shape === undefined) return [];
  switch (shape.type) {
    case 'structure':
      if (shape.document === true) return [];
      return isObject(value) ? problemsOfMembers(model, shape, value, path) : [wrongType(path, 'an object')];
    case 'list':
      if (!Array.isArray(value)) return [wrongType(path, 'a list')];
      return value.flatMap((item, index) => problemsIn(model, shape.member, item, `${path}[${index}]`));
    case 'map':
      if (!isObject(value)) return [wrongType(path, 'an object')];
      return Object.entries(value).flatMap(([key, item]) => problemsIn(model, shape.value, item, `${path}.${key}`));
    case 'boolean':
      return typeof value === 'boolean' ? [] : [wrongType(path, 'true or false')];
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
      return typeof value === 'number' ? [] : [wrongType(path, 'a number')];
    case 'timestamp':
      return typeof value === 'string' || typeof value === 'number' ? [] : [wrongType(path, 'a date')];
    case 'string':
    case 'blob':
      return typeof value === 'string' ? [] : [wrongType(path, 'a text')];
  }
}

function problemsOfMembers(
  model: ServiceModel,
  shape: StructureShape,
  value: Readonly<Record<string, unknown>>,
  path: string,
): readonly Diagnostic[] {
  return Object.entries(value).flatMap(([name, item]) => {
    const ref: ShapeRef | undefined = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
    const at = path === '' ? name : `${path}.${name}`;
    return ref === undefined ? [unknownMember(name, at, Object.keys(shape.members))] : problemsIn(model, ref, item, at);
  });
}

function unknownMember(name: string, path: string, known: readonly string[]): Diagnostic {
  const near = closest(name, known);
  const fix = near === undefined ? `The members are ${known.join(', ')}.` : `Did you mean "${near}"?`;
  return { code: 'input/unknown-member', severity: 'error', summary: `"${name}" is not a member here`, path, fix };
}

function wrongType(path: string, expected: string): Diagnostic {
  return { code: 'input/wrong-type', severity: 'error', summary: `${path} must be ${expected}`, path, fix: `Write ${expected}.` };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
