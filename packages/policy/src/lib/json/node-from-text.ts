import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Place } from '../syntax/policy-document.ts';
import type { JsonMember, JsonNode } from './json-node.ts';
import { itemPath, memberPath } from './member-path.ts';

export interface TextProblem {
  readonly reason: string;
  readonly place: Place;
}

export interface ParsedText {
  readonly node?: JsonNode;
  readonly problems: readonly TextProblem[];
}

/** Reads strict JSON (RFC 8259): no comments, no trailing commas. All problems of the text are reported, with line and column. */
export function nodeFromText(text: string): ParsedText {
  const lines = lineStarts(text);
  if (text.startsWith('\u{feff}')) return { problems: [{ reason: 'a byte order mark stands before it', place: placeAt(lines, 0, '') }] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const first = errors.filter((error, index) => errors.findIndex((other) => other.offset === error.offset) === index);
  const problems = first.map((error) => ({ reason: reasonOf(printParseErrorCode(error.error)), place: placeAt(lines, error.offset, '') }));
  if (problems.length > 0 || tree === undefined) {
    return { problems: problems.length > 0 ? problems : [{ reason: 'there is no value', place: placeAt(lines, 0, '') }] };
  }
  return { node: convert(tree, '', text, lines), problems: [] };
}

function convert(node: Node, path: string, text: string, lines: readonly number[]): JsonNode {
  const place = placeAt(lines, node.offset, path);
  switch (node.type) {
    case 'object':
      return { kind: 'object', members: (node.children ?? []).map((property) => member(property, path, text, lines)), place };
    case 'array':
      return { kind: 'array', items: (node.children ?? []).map((item, index) => convert(item, itemPath(path, index), text, lines)), place };
    case 'string':
      return { kind: 'string', value: String(node.value), place };
    case 'number':
      return { kind: 'number', value: Number(node.value), text: text.slice(node.offset, node.offset + node.length), place };
    case 'boolean':
      return { kind: 'boolean', value: node.value === true, place };
    case 'null':
      return { kind: 'null', place };
    case 'property':
      return { kind: 'unknown', type: 'a property', place };
  }
}

function member(property: Node, path: string, text: string, lines: readonly number[]): JsonMember {
  const [keyNode, valueNode] = property.children ?? [];
  const key = String(keyNode?.value);
  const keyPath = memberPath(path, key);
  const keyPlace = placeAt(lines, property.offset, keyPath);
  return {
    key,
    keyPlace,
    node: valueNode === undefined ? { kind: 'unknown', type: 'nothing', place: keyPlace } : convert(valueNode, keyPath, text, lines),
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return starts;
}

function placeAt(starts: readonly number[], offset: number, path: string): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { path, line: low + 1, column: offset - starts[low]! + 1 };
}

const reasons: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word that is not a JSON value',
  InvalidNumberFormat: 'a number that is not JSON',
  PropertyNameExpected: 'a property name in double quotes is missing here',
  ValueExpected: 'a value is missing here',
  ColonExpected: 'a colon is missing here',
  CommaExpected: 'a comma is missing here',
  CloseBraceExpected: 'a closing brace is missing here',
  CloseBracketExpected: 'a closing bracket is missing here',
  EndOfFileExpected: 'there is text after the end of the document',
  InvalidCommentToken: 'comments are not allowed in JSON',
  UnexpectedEndOfComment: 'comments are not allowed in JSON',
  UnexpectedEndOfString: 'a string does not end',
  UnexpectedEndOfNumber: 'a number does not end',
  InvalidUnicode: 'a \\u escape without four hexadecimal digits',
  InvalidEscapeCharacter: 'an escape that JSON does not know',
  InvalidCharacter: 'a control character that must be escaped',
};

function reasonOf(code: string): string {
  return reasons[code] ?? code;
}
