import { compilePath } from '../path.ts';
import { place, type Transforms } from './transform.ts';

/** Of texts, whatever they are. */
export const textTransforms: Transforms = {
  upper: (value) => value.toUpperCase(),
  /** Without leading slashes. */
  unslash: (value) => value.replace(/^\/+/, ''),
  /** Percent-encoded, but for slashes. */
  encode: (value) => encodeURIComponent(value).replaceAll('%2F', '/'),
  /** What follows the last occurrence of the argument. */
  after: (value, _frame, argument) => value.slice(value.lastIndexOf(argument) + argument.length),
  prefix: (value, frame, argument) => place(argument, frame) + value,
  suffix: (value, frame, argument) => value + place(argument, frame),
  /** The argument, if there is a value at all. */
  to: (_value, frame, argument) => place(argument, frame),
  /** The first group of a regular expression (without `|`), or the whole match; nothing when it does not match. */
  match: (value, _frame, argument) => {
    const found = expressionOf(argument).exec(value);
    return found === null ? undefined : (found[1] ?? found[0]);
  },
  /** Only values that do not match. */
  unless: (value, _frame, argument) => (expressionOf(argument).test(value) ? undefined : value),
  /** The texts at a path in a JSON document; nothing when it is not JSON. */
  json: (value, _frame, argument) => textsInJson(value, argument),
  /** Keys of a query string (`x-amz-tagging`). */
  queryKeys: (value) => [...new URLSearchParams(value).keys()],
};

function textsInJson(text: string, path: string): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return [];
  }
  return compilePath(path)(value).filter((found) => typeof found === 'string');
}

const expressions = new Map<string, RegExp>();

function expressionOf(source: string): RegExp {
  let expression = expressions.get(source);
  if (expression === undefined) {
    expression = new RegExp(source, 's');
    expressions.set(source, expression);
  }
  return expression;
}
