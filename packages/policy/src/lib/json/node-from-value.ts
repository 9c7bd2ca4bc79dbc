import type { JsonMember, JsonNode } from './json-node.ts';
import { itemPath, memberPath } from './member-path.ts';

/** The tree of a value that was not read from text: places have paths, no lines. */
export function nodeFromValue(value: unknown, path = ''): JsonNode {
  const place = { path };
  if (value === null) return { kind: 'null', place };
  if (typeof value === 'string') return { kind: 'string', value, place };
  if (typeof value === 'boolean') return { kind: 'boolean', value, place };
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', value, text: String(value), place };
  if (Array.isArray(value)) return { kind: 'array', items: value.map((item, index) => nodeFromValue(item, itemPath(path, index))), place };
  if (typeof value === 'object')
    return { kind: 'object', members: Object.entries(value).map(([key, member]) => memberOf(key, member, path)), place };
  return { kind: 'unknown', type: typeof value === 'number' ? String(value) : typeof value, place };
}

function memberOf(key: string, value: unknown, parent: string): JsonMember {
  const path = memberPath(parent, key);
  return { key, keyPlace: { path }, node: nodeFromValue(value, path) };
}

/** The plain value of a tree. Of duplicate members the last wins, as in `JSON.parse`. */
export function valueOfNode(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map((member) => [member.key, valueOfNode(member.node)]));
    case 'array':
      return node.items.map(valueOfNode);
    case 'null':
      return null;
    case 'unknown':
      return undefined;
    case 'string':
    case 'number':
    case 'boolean':
      return node.value;
  }
}
