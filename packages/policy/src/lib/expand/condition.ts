import type { RowCondition, ValueExpression } from '@paddock/aws-data/expand-tables';
import { compileExpression, expressionList, textOf } from './expression.ts';
import type { Frame } from './frame.ts';

export type Test = (frame: Frame) => boolean;

/** The parts of a condition such as `Path`, `!Path`, `Path=a|b`, `Path!=a|b` or `anyOf:A,B` (one of them present). */
export interface ParsedCondition {
  readonly expression: ValueExpression;
  readonly test: 'present' | 'absent' | 'is' | 'is-not';
  readonly values: readonly string[];
}

export function parseCondition(text: string): ParsedCondition {
  if (text.startsWith('anyOf:')) return { expression: text.slice(6).split(','), test: 'present', values: [] };
  const equals = text.indexOf('=');
  if (equals !== -1) {
    const negated = text[equals - 1] === '!';
    return {
      expression: text.slice(0, negated ? equals - 1 : equals),
      test: negated ? 'is-not' : 'is',
      values: text.slice(equals + 1).split('|'),
    };
  }
  return text.startsWith('!')
    ? { expression: text.slice(1), test: 'absent', values: [] }
    : { expression: text, test: 'present', values: [] };
}

/** Compiles the conditions of a row; all must hold. `Path!=a` also holds when the member is absent. */
export function compileCondition(condition: RowCondition | undefined): Test | undefined {
  if (condition === undefined) return undefined;
  const tests = expressionList(condition).map(compileTest);
  return (frame) => tests.every((test) => test(frame));
}

function compileTest(text: string): Test {
  const { expression, test, values } = parseCondition(text);
  const evaluate = compileExpression(expression);
  switch (test) {
    case 'present':
      return (frame) => evaluate(frame).length > 0;
    case 'absent':
      return (frame) => evaluate(frame).length === 0;
    case 'is':
      return (frame) => evaluate(frame).some((value) => values.includes(textOf(value)));
    case 'is-not':
      return (frame) => !evaluate(frame).some((value) => values.includes(textOf(value)));
  }
}
