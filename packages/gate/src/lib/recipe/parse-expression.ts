import { z } from 'zod';
import type { Engine } from '../engine/engine.ts';
import type { Expression } from './expression.ts';
import { castTypes, functions } from './functions.ts';

export type ParsedExpression =
  | { readonly expression: Expression; readonly problem?: undefined }
  | { readonly expression?: undefined; readonly problem: string };

/** What an expression may not be; the message is for the writer of the recipe, and quotes the recipe only. */
class NotAllowed extends Error {}

/**
 * Parses an expression of a recipe with DuckDB's own parser, and takes from the tree what is allowed: columns, constants, operators, CASE,
 * CAST and the functions of a list. No subquery, aggregate, window, parameter, table or file can be said.
 */
export async function parseExpression(engine: Engine, text: string): Promise<ParsedExpression> {
  const [row] = await engine.query("SELECT json_serialize_sql('SELECT (' || ? || chr(10) || ')') AS tree", [text]);
  const answer = answerSchema.parse(JSON.parse(row!['tree'] as string));
  if (answer.error) return { problem: 'is no expression of SQL' };
  try {
    return { expression: expressionOf(onlyExpression(answer)) };
  } catch (error) {
    if (error instanceof NotAllowed) return { problem: error.message };
    throw error;
  }
}

interface Node {
  readonly class: string;
  readonly type: string;
  readonly [member: string]: unknown;
}

const answerSchema = z.looseObject({
  error: z.boolean(),
  statements: z
    .array(
      z.looseObject({
        node: z.looseObject({
          type: z.string(),
          modifiers: z.array(z.unknown()).optional(),
          select_list: z.array(z.unknown()).optional(),
          from_table: z.looseObject({ type: z.string() }).nullish(),
          where_clause: z.unknown().optional(),
          group_expressions: z.array(z.unknown()).optional(),
          having: z.unknown().optional(),
          sample: z.unknown().optional(),
          qualify: z.unknown().optional(),
          cte_map: z.looseObject({ map: z.array(z.unknown()) }).optional(),
        }),
      }),
    )
    .optional(),
});

function onlyExpression(answer: z.output<typeof answerSchema>): Node {
  const node = answer.statements?.[0]?.node;
  const empty = [...(node?.modifiers ?? []), ...(node?.group_expressions ?? []), ...(node?.cte_map?.map ?? [])].length === 0;
  const absent = [node?.where_clause, node?.having, node?.sample, node?.qualify].every((part) => part === null || part === undefined);
  const alone =
    answer.statements?.length === 1 && node?.type === 'SELECT_NODE' && node.from_table?.type === 'EMPTY' && node.select_list?.length === 1;
  if (!alone || !empty || !absent) throw new NotAllowed('is more than one expression');
  return node.select_list![0] as Node;
}

const comparisons: Readonly<Record<string, '=' | '<>' | '<' | '<=' | '>' | '>='>> = {
  COMPARE_EQUAL: '=',
  COMPARE_NOTEQUAL: '<>',
  COMPARE_LESSTHAN: '<',
  COMPARE_LESSTHANOREQUALTO: '<=',
  COMPARE_GREATERTHAN: '>',
  COMPARE_GREATERTHANOREQUALTO: '>=',
};

function expressionOf(node: Node): Expression {
  const children = (): readonly Expression[] => (node['children'] as readonly Node[]).map(expressionOf);
  switch (node.class) {
    case 'COLUMN_REF': {
      const names = node['column_names'] as readonly string[];
      if (names.length !== 1)
        throw new NotAllowed(`names a column as ${names.join('.')}; write its name alone, in "double quotes" if need be`);
      return { kind: 'column', name: names[0]! };
    }
    case 'CONSTANT':
      return constantOf(node['value'] as ConstantValue);
    case 'CAST':
      return castOf(node);
    case 'COMPARISON': {
      const operator = comparisons[node.type];
      if (operator === undefined) break;
      return { kind: 'compare', operator, operands: [expressionOf(node['left'] as Node), expressionOf(node['right'] as Node)] };
    }
    case 'CONJUNCTION':
      return { kind: 'logic', operator: node.type === 'CONJUNCTION_AND' ? 'AND' : 'OR', operands: children() };
    case 'BETWEEN': {
      const [input, lower, upper] = (['input', 'lower', 'upper'] as const).map((member) => expressionOf(node[member] as Node));
      const atLeast: Expression = { kind: 'compare', operator: '>=', operands: [input!, lower!] };
      return { kind: 'logic', operator: 'AND', operands: [atLeast, { kind: 'compare', operator: '<=', operands: [input!, upper!] }] };
    }
    case 'CASE': {
      const checks = node['case_checks'] as readonly { readonly when_expr: Node; readonly then_expr: Node }[];
      const whens = checks.map(({ when_expr, then_expr }) => ({ when: expressionOf(when_expr), value: expressionOf(then_expr) }));
      return { kind: 'case', whens, otherwise: expressionOf(node['else_expr'] as Node) };
    }
    case 'OPERATOR':
      return operatorOf(node.type, children());
    case 'FUNCTION':
      return callOf(node, children());
  }
  throw new NotAllowed(`has something that recipes do not know (${node.class.toLowerCase().replaceAll('_', ' ')})`);
}

function operatorOf(type: string, operands: readonly Expression[]): Expression {
  switch (type) {
    case 'OPERATOR_NOT':
      return { kind: 'not', operand: operands[0]! };
    case 'OPERATOR_IS_NULL':
    case 'OPERATOR_IS_NOT_NULL':
      return { kind: 'isNull', operand: operands[0]!, negated: type === 'OPERATOR_IS_NOT_NULL' };
    case 'COMPARE_IN':
    case 'COMPARE_NOT_IN':
      return { kind: 'in', operands, negated: type === 'COMPARE_NOT_IN' };
    case 'OPERATOR_COALESCE':
      return { kind: 'call', function: 'coalesce', operands };
    default:
      throw new NotAllowed(`has something that recipes do not know (${type.toLowerCase().replaceAll('_', ' ')})`);
  }
}

function callOf(node: Node, operands: readonly Expression[]): Expression {
  const name = (node['function_name'] as string).toLowerCase();
  const rule = Object.hasOwn(functions, name) ? functions[name] : undefined;
  const schema = node['schema'] as string;
  const bare = node['filter'] == null && node['distinct'] === false && (schema === '' || schema === 'main') && node['catalog'] === '';
  if (rule === undefined || !bare) throw new NotAllowed(`calls ${name}, which recipes do not know`);
  if (operands.length < rule.least || operands.length > rule.most) throw new NotAllowed(`calls ${name} with ${operands.length} operands`);
  const unit = operands[0];
  if (name.startsWith('date_') && !(unit?.kind === 'constant' && dateUnits.includes(unit.text)))
    throw new NotAllowed(`calls ${name} with another unit than ${dateUnits.join(', ')}`);
  return { kind: 'call', function: name, operands };
}

const dateUnits: readonly string[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];

interface ConstantValue {
  readonly is_null: boolean;
  readonly type: { readonly id: string; readonly type_info: { readonly scale?: number } | null };
  readonly value?: unknown;
}

function constantOf(constant: ConstantValue): Expression {
  if (constant.is_null) return { kind: 'constant', type: 'null', text: 'NULL' };
  const { id, type_info } = constant.type;
  if (id === 'VARCHAR') return { kind: 'constant', type: 'text', text: constant.value as string };
  if ((id === 'INTEGER' || id === 'BIGINT') && Number.isSafeInteger(constant.value))
    return { kind: 'constant', type: 'number', text: String(constant.value) };
  if (id === 'DOUBLE' && Number.isFinite(constant.value))
    return { kind: 'constant', type: 'number', text: (constant.value as number).toExponential() };
  if (id === 'DECIMAL' && Number.isSafeInteger(constant.value)) {
    const scale = type_info?.scale ?? 0;
    const digits = String(constant.value).padStart(scale + 1, '0');
    return { kind: 'constant', type: 'number', text: `${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale)}` };
  }
  throw new NotAllowed('has a number that is too large, or a constant of another kind');
}

function castOf(node: Node): Expression {
  const operand = expressionOf(node['child'] as Node);
  const type = (node['cast_type'] as { readonly id: string }).id;
  // `true` and `false` are casts to the parser.
  if (type === 'BOOLEAN' && operand.kind === 'constant' && /^[tf]$/.test(operand.text))
    return { kind: 'constant', type: 'boolean', text: operand.text === 't' ? 'TRUE' : 'FALSE' };
  if (!Object.hasOwn(castTypes, type)) throw new NotAllowed(`casts to ${type}; recipes know ${Object.keys(castTypes).join(', ')}`);
  return { kind: 'cast', operand, type, attempt: node['try_cast'] === true };
}
