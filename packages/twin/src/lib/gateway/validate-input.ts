import type { ServiceModel, Shape, ShapeRef, StructureShape } from '@paddock/aws-data/models';
import { compilePattern } from './pattern.ts';

/** One thing that the model forbids. */
export interface InputProblem {
  readonly kind: 'required' | 'length' | 'range' | 'pattern' | 'enum' | 'null';
  /** `tags.1.member.key`: as AWS's messages name the place. */
  readonly path: string;
  /** What was given, for the message; absent when nothing was. */
  readonly value?: string;
  /** `Member must not be null`. */
  readonly constraint: string;
}

/** Checks input against the constraints of its shape: required, length, range, pattern, enum. Types were checked on decoding. */
export function validateInput(
  model: ServiceModel,
  shape: StructureShape,
  input: Readonly<Record<string, unknown>>,
): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  checkMembers(model, shape, input, '', problems);
  return problems;
}

/** `2 validation errors detected: Value … at … failed to satisfy constraint: …; …`: the wording that most services use. */
export function validationMessage(problems: readonly InputProblem[]): string {
  const list = problems.map((problem) => {
    const value = problem.value === undefined ? 'null' : `'${problem.value}'`;
    return `Value ${value} at '${problem.path}' failed to satisfy constraint: ${problem.constraint}`;
  });
  return `${problems.length} validation error${problems.length === 1 ? '' : 's'} detected: ${list.join('; ')}`;
}

const maximumProblems = 10;

function checkMembers(
  model: ServiceModel,
  shape: StructureShape,
  value: Readonly<Record<string, unknown>>,
  path: string,
  problems: InputProblem[],
): void {
  for (const name of shape.required) {
    if (value[name] === undefined) problems.push({ kind: 'required', path: join(path, name), constraint: 'Member must not be null' });
  }
  for (const name in value) {
    const ref = shape.members[name];
    if (ref !== undefined && problems.length < maximumProblems) check(model, ref, value[name], join(path, name), problems);
  }
}

function check(model: ServiceModel, ref: ShapeRef, value: unknown, path: string, problems: InputProblem[]): void {
  if (value === undefined) return;
  const shape: Shape = model.shapes[ref.shape]!;
  if (value === null) {
    problems.push({ kind: 'null', path, constraint: 'Member must not be null' });
    return;
  }
  switch (shape.type) {
    case 'structure':
      if (shape.document !== true) checkMembers(model, shape, value as Readonly<Record<string, unknown>>, path, problems);
      return;
    case 'list': {
      const items = value as readonly unknown[];
      checkLength(items.length, shape, path, `[${items.length} items]`, problems);
      for (const [index, item] of items.entries()) {
        if (problems.length >= maximumProblems) return;
        check(model, shape.member, item, `${path}.${index + 1}.member`, problems);
      }
      return;
    }
    case 'map': {
      const entries = Object.entries(value as Readonly<Record<string, unknown>>);
      checkLength(entries.length, shape, path, `{${entries.length} entries}`, problems);
      for (const [key, item] of entries) {
        if (problems.length >= maximumProblems) return;
        check(model, shape.key, key, path, problems);
        check(model, shape.value, item, `${path}.${key}.member`, problems);
      }
      return;
    }
    case 'string':
      checkString(shape, value as string, path, problems);
      return;
    case 'integer':
    case 'long':
    case 'float':
    case 'double': {
      const number = value as number;
      if (shape.min !== undefined && number < shape.min) problems.push(range(path, number, `greater than or equal to ${shape.min}`));
      if (shape.max !== undefined && number > shape.max) problems.push(range(path, number, `less than or equal to ${shape.max}`));
      return;
    }
    case 'blob':
      if (value instanceof Uint8Array) checkLength(value.length, shape, path, `${value.length} bytes`, problems);
      return;
    case 'boolean':
    case 'timestamp':
      return;
  }
}

function checkString(shape: Shape & { readonly type: 'string' }, value: string, path: string, problems: InputProblem[]): void {
  const shown = value.length > 512 ? `${value.slice(0, 512)}…` : value;
  const before = problems.length;
  checkLength(value.length, shape, path, shown, problems);
  // A pattern is tried only on text of the right length: that bounds the work of any pattern.
  if (problems.length === before && shape.pattern !== undefined && value.length <= 200_000) {
    if (!compilePattern(shape.pattern).test(value)) {
      problems.push({
        kind: 'pattern',
        path,
        value: shown,
        constraint: `Member must satisfy regular expression pattern: ${shape.pattern}`,
      });
    }
  }
  if (shape.enum !== undefined && !shape.enum.includes(value)) {
    problems.push({ kind: 'enum', path, value: shown, constraint: `Member must satisfy enum value set: [${shape.enum.join(', ')}]` });
  }
}

function checkLength(
  length: number,
  shape: { readonly min?: number; readonly max?: number },
  path: string,
  value: string,
  problems: InputProblem[],
): void {
  if (shape.min !== undefined && length < shape.min) {
    problems.push({ kind: 'length', path, value, constraint: `Member must have length greater than or equal to ${shape.min}` });
  }
  if (shape.max !== undefined && length > shape.max) {
    problems.push({ kind: 'length', path, value, constraint: `Member must have length less than or equal to ${shape.max}` });
  }
}

function range(path: string, value: number, bound: string): InputProblem {
  return { kind: 'range', path, value: String(value), constraint: `Member must have value ${bound}` };
}

function join(path: string, name: string): string {
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  return path === '' ? lower : `${path}.${lower}`;
}
