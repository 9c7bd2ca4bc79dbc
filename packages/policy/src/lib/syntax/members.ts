import { didYouMean } from '../json/did-you-mean.ts';
import { describeNode, type JsonMember, type JsonNode } from '../json/json-node.ts';
import type { Placed } from './policy-document.ts';
import type { Reporter } from './reporter.ts';

type ObjectNode = Extract<JsonNode, { kind: 'object' }>;

/**
 * The members by name. Names that are given twice or are not among `known` are reported; of duplicates the first is taken, and a
 * mistyped name stands for the one that was meant, so that what it holds is checked too.
 */
export function readMembers(node: ObjectNode, known: readonly string[], what: string, reporter: Reporter): ReadonlyMap<string, JsonMember> {
  const given = uniqueMembers(node, reporter);
  if (node.members.every(({ key }) => known.includes(key))) return given;
  const members = new Map(given);
  for (const [name, member] of given) {
    if (known.includes(name)) continue;
    const meant = didYouMean(
      name,
      known.filter((element) => !given.has(element)),
    );
    members.delete(name);
    if (meant !== undefined) members.set(meant, { ...member, key: meant });
    reporter.report('policy/unknown-element', member.keyPlace, {
      summary: `"${name}" is not an element of ${what}`,
      detail: `AWS refuses a policy with elements that it does not know; ${what} has ${known.join(', ')}.`,
      fix: meant === undefined ? `Remove "${name}".` : `Write "${meant}" instead of "${name}".`,
    });
  }
  return members;
}

/** The members by name; a name that is given twice is reported and its first value taken. */
export function uniqueMembers(node: ObjectNode, reporter: Reporter, sameName?: (name: string) => string): ReadonlyMap<string, JsonMember> {
  const members = new Map<string, JsonMember>();
  const seen = sameName === undefined ? members : new Map<string, JsonMember>();
  for (const member of node.members) {
    const name = sameName === undefined ? member.key : sameName(member.key);
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, member);
      members.set(member.key, member);
      continue;
    }
    const where = first.keyPlace.line === undefined ? '' : ` (first on line ${first.keyPlace.line})`;
    reporter.report('policy/duplicate-element', member.keyPlace, {
      summary:
        first.key === member.key
          ? `"${member.key}" is given twice${where}`
          : `"${member.key}" and "${first.key}" are the same name${where}`,
      detail: 'Only one of the two would take effect, and JSON does not say which.',
      fix: 'Keep one of them, or merge their values into one list.',
    });
  }
  return members;
}

export function reportWrongType(node: JsonNode, name: string, expected: string, reporter: Reporter): void {
  reporter.report('policy/wrong-type', node.place, {
    summary: `${name} must be ${expected}, not ${describeNode(node)}`,
    detail: 'AWS refuses a policy whose elements have other types than its grammar says.',
    fix: `Write ${expected}.`,
  });
}

/** A string, or a list of strings that is not empty; what is something else is reported and left out. */
export function readStrings(node: JsonNode, name: string, reporter: Reporter): readonly Placed<string>[] {
  const items = node.kind === 'array' ? node.items : [node];
  if (items.length === 0) {
    reporter.report('policy/empty-element', node.place, {
      summary: `${name} is an empty list`,
      detail: 'A statement that names nothing can never apply.',
      fix: `Name what is meant in ${name}, or remove the statement.`,
    });
  }
  return items.flatMap((item) => {
    if (item.kind === 'string') return [{ value: item.value, place: item.place }];
    reportWrongType(item, name, node.kind === 'array' ? 'a list of strings' : 'a string or a list of strings', reporter);
    return [];
  });
}
