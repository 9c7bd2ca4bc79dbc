import { anyOne, anyRun, normalisePattern, type Pattern, type PatternPiece } from './pattern.ts';

/** A policy variable, `${key}` or `${key, 'default'}`. */
export interface Variable {
  readonly key: string;
  readonly lowerKey: string;
  readonly fallback?: string;
  /** As written, for messages. */
  readonly text: string;
}

/** A text of a policy in pieces, where variables still have to be filled in from a request. */
export type Template = readonly (PatternPiece | Variable)[];

export interface TemplateOptions {
  /** Policy variables and the escapes `${*}`, `${?}`, `${$}` are recognised: version 2012-10-17 only. */
  readonly variables: boolean;
  /** `*` and `?` are wildcards. */
  readonly wildcards: boolean;
}

/**
 * Splits a text into strings, wildcards and variables.
 * Source: IAM user guide, `reference_policies_variables`. A `${` without its `}`, and what is no variable between the two, is plain text.
 */
export function parseTemplate(text: string, options: TemplateOptions): Template {
  const pieces: (PatternPiece | Variable)[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') pieces.push(plain);
    plain = '';
  };
  for (let index = 0; index < text.length; index++) {
    const variable = options.variables && text.startsWith('${', index) ? variableAt(text, index) : undefined;
    if (variable !== undefined) {
      if (typeof variable.value === 'string') plain += variable.value;
      else {
        flush();
        pieces.push(variable.value);
      }
      index = variable.end - 1;
    } else if (options.wildcards && (text[index] === '*' || text[index] === '?')) {
      flush();
      pieces.push(text[index] === '*' ? anyRun : anyOne);
    } else plain += text[index];
  }
  flush();
  return pieces;
}

/** The variable that starts at `index` (the character of an escape as a string), and where it ends; undefined when it is none. */
export function variableAt(text: string, index: number): { readonly value: Variable | string; readonly end: number } | undefined {
  const close = text.indexOf('}', index);
  if (close === -1) return undefined;
  const inner = text.slice(index + 2, close);
  const end = close + 1;
  if (inner === '*' || inner === '?' || inner === '$') return { value: inner, end };
  const match = /^([^,'${}*?]+)(?:,\s*'([^']*)')?$/.exec(inner);
  const key = match?.[1]?.trim();
  if (key === undefined || key === '') return undefined;
  const fallback = match?.[2];
  return {
    value: { key, lowerKey: key.toLowerCase(), ...(fallback === undefined ? {} : { fallback }), text: text.slice(index, end) },
    end,
  };
}

export function isVariable(piece: PatternPiece | Variable): piece is Variable {
  return typeof piece === 'object';
}

/** The pattern of a template without variables, else undefined. */
export function constantPattern(template: Template): Pattern | undefined {
  const pieces = template.filter((piece): piece is PatternPiece => !isVariable(piece));
  return pieces.length === template.length ? normalisePattern(pieces) : undefined;
}

/** What a variable stands for in a request: a single value, or undefined where the key is missing or has several values. */
export type ResolveVariable = (lowerKey: string) => string | undefined;

/** Fills the variables in; what comes from the request is literal. Undefined when one has neither value nor default. */
export function resolveTemplate(template: Template, resolve: ResolveVariable): Pattern | undefined {
  const pieces: PatternPiece[] = [];
  for (const piece of template) {
    if (!isVariable(piece)) {
      pieces.push(piece);
      continue;
    }
    const value = resolve(piece.lowerKey) ?? piece.fallback;
    if (value === undefined) return undefined;
    pieces.push(value);
  }
  return normalisePattern(pieces);
}
