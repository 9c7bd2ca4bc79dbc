import type { ValueExpression } from '@paddock/aws-data/expand-tables';
import { PaddockError } from '@paddock/base/errors';
import type { Frame } from './frame.ts';
import { compilePath } from './path.ts';
import { place, type Transform } from './transforms/transform.ts';
import { transforms } from './transforms.ts';

/** Works out the values of an expression for one call. Empty when nothing is present. */
export type Evaluator = (frame: Frame) => readonly unknown[];

/** An expression as read: where its values come from and what is done with them. */
export interface ParsedExpression {
  readonly source:
    | { readonly kind: 'literal'; readonly value: string }
    | { readonly kind: 'variable'; readonly name: VariableName }
    | { readonly kind: 'member'; readonly path: string; readonly ofEach: boolean };
  readonly steps: readonly { readonly name: string; readonly transform: Transform; readonly argument: string }[];
}

type VariableName = 'ownUser' | 'operation' | 'account' | 'region' | 'partition' | 'organization' | 'managementAccount';

const variables: Readonly<Record<VariableName, (frame: Frame) => string | undefined>> = {
  operation: ({ call }) => call.operation,
  account: ({ call }) => call.account,
  region: ({ call }) => call.region,
  partition: ({ partition }) => partition,
  ownUser: ({ call }) => call.lookup?.arnOf?.('iam:user', ''),
  organization: ({ call }) => call.lookup?.organization?.()?.id,
  managementAccount: ({ call }) => call.lookup?.organization?.()?.managementAccount,
};

/** The expressions of a row: one, or the list of them. */
export function expressionList(expression: ValueExpression): readonly string[] {
  return typeof expression === 'string' ? [expression] : expression;
}

/** Reads one expression of a table; an unknown transform or variable is a fault of the table. */
export function parseExpression(text: string): ParsedExpression {
  const [head = '', ...rest] = text.split('|');
  const steps = rest.map((part) => {
    const colon = part.indexOf(':');
    const name = colon === -1 ? part : part.slice(0, colon);
    const transform = transforms[name];
    if (transform === undefined) throw broken(text, `there is no transform ${JSON.stringify(name)}`);
    return { name, transform, argument: colon === -1 ? '' : part.slice(colon + 1) };
  });
  if (head.startsWith("'")) return { source: { kind: 'literal', value: head.slice(1, -1) }, steps };
  if (head.startsWith('$')) {
    const name = head.slice(1);
    if (!Object.hasOwn(variables, name)) throw broken(text, `there is no variable ${JSON.stringify(head)}`);
    return { source: { kind: 'variable', name: name as VariableName }, steps };
  }
  const ofEach = head === 'each' || head.startsWith('each.');
  return { source: { kind: 'member', path: ofEach ? head.slice(5) : head, ofEach }, steps };
}

function broken(text: string, why: string): PaddockError {
  return new PaddockError('internal/impossible', { detail: `expression ${JSON.stringify(text)} of an expansion table: ${why}` });
}

/** Compiles an expression: the values of all of a list, in order, without repetition. */
export function compileExpression(expression: ValueExpression): Evaluator {
  const evaluators = expressionList(expression).map(compileOne);
  const [first] = evaluators;
  if (evaluators.length === 1 && first !== undefined) return first;
  return (frame) => {
    let all: readonly unknown[] = [];
    for (const evaluate of evaluators) {
      const values = evaluate(frame);
      if (values.length > 0) all = all.length === 0 ? values : [...all, ...values.filter((value) => !all.includes(value))];
    }
    return all;
  };
}

/** `A ?? B`: the values of the first that has any. */
function compileOne(text: string): Evaluator {
  if (!text.includes(' ?? ')) return compileSingle(text);
  const choices = text.split(' ?? ').map(compileSingle);
  return (frame) => {
    for (const choice of choices) {
      const values = choice(frame);
      if (values.length > 0) return values;
    }
    return [];
  };
}

function compileSingle(text: string): Evaluator {
  const { source, steps } = parseExpression(text);
  const values = compileSource(source);
  if (steps.length === 0) return values;
  return (frame) => {
    let current: readonly unknown[] = values(frame);
    for (const { transform, argument } of steps) {
      if (current.length === 0) return current;
      current = current.flatMap((value) => transform(textOf(value), frame, argument) ?? []);
    }
    return current;
  };
}

function compileSource(source: ParsedExpression['source']): Evaluator {
  switch (source.kind) {
    case 'literal': {
      const values = Object.freeze([source.value]);
      if (source.value.includes('$')) return (frame) => [place(source.value, frame)];
      return () => values;
    }
    case 'variable': {
      const read = variables[source.name];
      return (frame) => {
        const value = read(frame);
        return value === undefined ? [] : [value];
      };
    }
    case 'member': {
      if (source.ofEach && source.path === '') return (frame) => [frame.each];
      const get = compilePath(source.path);
      return source.ofEach ? (frame) => get(frame.each) : (frame) => get(frame.call.input);
    }
  }
}

/** A value as it stands in an ARN or a key: dates in ISO 8601 to the second, structures as JSON. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString().replace(/\.\d+Z$/, 'Z');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}
