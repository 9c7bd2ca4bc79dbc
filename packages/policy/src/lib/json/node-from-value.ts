import type { JsonMember, JsonNode } from './json-node.ts';
import type { Place } from '../syntax/policy-document.ts';
import { itemPath, memberPath } from './member-path.ts';

/** The tree of a value that was not read from text: places have paths, no lines. Members that are `undefined` are left out, as in JSON. */
export function nodeFromValue(value: unknown): JsonNode {
  return nodeAt(value, '');
}

/** As `nodeFromValue`, without places: several times faster, for values of which one only wants to know whether they are right. */
export function placelessNode(value: unknown): JsonNode {
  return nodeAt(value, undefined);
}

const nowhere: Place = { path: '' };

function nodeAt(value: unknown, path: string | undefined): JsonNode {
  const place = path === undefined ? nowhere : { path };
  if (value === null) return { kind: 'null', place };
  if (typeof value === 'string') return { kind: 'string', value, place };
  if (typeof value === 'boolean') return { kind: 'boolean', value, place };
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', value, text: String(value), place };
  if (Array.isArray(value))
    return { kind: 'array', items: value.map((item, index) => nodeAt(item, path === undefined ? path : itemPath(path, index))), place };
  if (typeof value === 'object') return { kind: 'object', members: membersOf(value, path), place };
  return { kind: 'unknown', type: typeof value === 'number' ? String(value) : typeof value, place };
}

function membersOf(value: object, parent: string | undefined): readonly JsonMember[] {
  const members: JsonMember[] = [];
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const path = parent === undefined ? parent : memberPath(parent, key);
    members.push({ key, keyPlace: path === undefined ? nowhere : { path }, node: nodeAt(member, path) });
  }
  return members;
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
