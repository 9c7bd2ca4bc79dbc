import { quoteName, quoteText } from '../engine/sql-text.ts';
import type { Expression } from './expression.ts';
import { castTypes, functions } from './functions.ts';

/** SQL of an expression; written from the tree, so that nothing of the recipe's own text is in it. */
export function printExpression(
  expression: Expression,
  dialect: 'duckdb' | 'athena',
  column: (name: string) => string = quoteName,
): string {
  const print = (part: Expression): string => printExpression(part, dialect, column);
  switch (expression.kind) {
    case 'column':
      return column(expression.name);
    case 'constant':
      return expression.type === 'text' ? quoteText(expression.text) : expression.text;
    case 'call':
      return functions[expression.function]![dialect](expression.operands.map(print));
    case 'compare':
      return `(${expression.operands.map(print).join(` ${expression.operator} `)})`;
    case 'logic':
      return `(${expression.operands.map(print).join(` ${expression.operator} `)})`;
    case 'not':
      return `(NOT ${print(expression.operand)})`;
    case 'isNull':
      return `(${print(expression.operand)} IS ${expression.negated ? 'NOT ' : ''}NULL)`;
    case 'in': {
      const [value, ...members] = expression.operands.map(print);
      return `(${value} ${expression.negated ? 'NOT ' : ''}IN (${members.join(', ')}))`;
    }
    case 'case':
      return `CASE ${expression.whens.map(({ when, value }) => `WHEN ${print(when)} THEN ${print(value)}`).join(' ')} ELSE ${print(expression.otherwise)} END`;
    case 'cast':
      return `${expression.attempt ? 'TRY_CAST' : 'CAST'}(${print(expression.operand)} AS ${dialect === 'athena' ? castTypes[expression.type]! : expression.type})`;
  }
}
