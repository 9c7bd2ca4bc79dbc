import { serviceModel, type StructureShape } from '@paddock/aws-data/models';
import { PaddockError } from '@paddock/base/errors';
import { decodeJsonMembers } from '../../../edge/protocols/json-codec.ts';
import type { Members } from '../../../operation.ts';

const model = () => serviceModel('sagemaker');

/** The structure of that name in SageMaker's model. */
export function structure(name: string): StructureShape {
  const shape = model().shapes[name];
  if (shape?.type !== 'structure') throw new PaddockError('internal/impossible', { detail: `SageMaker's model has no structure ${name}` });
  return shape;
}

/** The output structure of an operation. */
export function outputOf(operation: string): StructureShape {
  const output = model().operations[operation]?.output;
  if (output === undefined) throw new PaddockError('internal/impossible', { detail: `SageMaker's ${operation} has no output` });
  return structure(output.shape);
}

/** The name of what a list of that name holds; `undefined` when the shape is no list. */
export function listElement(name: string): string | undefined {
  const shape = model().shapes[name];
  return shape?.type === 'list' ? shape.member.shape : undefined;
}

/** What of `members` a structure has, at every depth: stored members hold more than one operation shows. */
export function project(shape: StructureShape, members: Members): Members {
  const result: Record<string, unknown> = {};
  for (const name in shape.members) {
    const value = members[name];
    if (value !== undefined) result[name] = projectValue(shape.members[name]!.shape, value);
  }
  return result;
}

function projectValue(name: string, value: unknown): unknown {
  const shape = model().shapes[name];
  if (shape?.type === 'structure') return shape.document === true ? value : project(shape, value as Members);
  if (shape?.type === 'list') return (value as readonly unknown[]).map((item) => projectValue(shape.member.shape, item));
  if (shape?.type !== 'map') return value;
  return Object.fromEntries(Object.entries(value as Members).map(([key, item]) => [key, projectValue(shape.value.shape, item)]));
}

/** Members of JSON as the input of an operation: types checked, members that it does not have dropped. Throws `SerializationException`. */
export function typedInput(operation: string, members: Members): Members {
  const input = model().operations[operation]?.input;
  if (input === undefined) throw new PaddockError('internal/impossible', { detail: `SageMaker's ${operation} has no input` });
  return decodeJsonMembers(model(), structure(input.shape), members, '');
}
