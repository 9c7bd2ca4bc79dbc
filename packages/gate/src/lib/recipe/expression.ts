/** An expression of a recipe: scalar, over columns; nothing else can be said in it. Plain data. */
export type Expression =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'constant'; readonly type: 'text' | 'number' | 'boolean' | 'null'; readonly text: string }
  | { readonly kind: 'call'; readonly function: string; readonly operands: readonly Expression[] }
  | { readonly kind: 'compare'; readonly operator: '=' | '<>' | '<' | '<=' | '>' | '>='; readonly operands: readonly Expression[] }
  | { readonly kind: 'logic'; readonly operator: 'AND' | 'OR'; readonly operands: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'isNull'; readonly operand: Expression; readonly negated: boolean }
  | { readonly kind: 'in'; readonly operands: readonly Expression[]; readonly negated: boolean }
  | {
      readonly kind: 'case';
      readonly whens: readonly { readonly when: Expression; readonly value: Expression }[];
      readonly otherwise: Expression;
    }
  | { readonly kind: 'cast'; readonly operand: Expression; readonly type: string; readonly attempt: boolean };

/** The columns that an expression reads. */
export function columnsOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'column':
      return [expression.name];
    case 'constant':
      return [];
    case 'call':
    case 'compare':
    case 'logic':
    case 'in':
      return expression.operands.flatMap(columnsOf);
    case 'not':
    case 'isNull':
    case 'cast':
      return columnsOf(expression.operand);
    case 'case':
      return [
        ...expression.whens.flatMap(({ when, value }) => [...columnsOf(when), ...columnsOf(value)]),
        ...columnsOf(expression.otherwise),
      ];
  }
}
