import type { JsonMember, JsonNode } from '../json/json-node.ts';
import { describeNode } from '../json/json-node.ts';
import { checkOperator, checkValue } from './check-condition.ts';
import { reportWrongType, uniqueMembers } from './members.ts';
import type { Condition, Placed } from './policy-document.ts';
import type { Reporter } from './reporter.ts';

/** Reads a `Condition` block into one row per operator and key. Source: IAM user guide, `reference_policies_elements_condition`. */
export function readConditions(member: JsonMember, reporter: Reporter): readonly Condition[] {
  if (member.node.kind !== 'object') {
    reportWrongType(member.node, 'Condition', 'an object of operators', reporter);
    return [];
  }
  return [...uniqueMembers(member.node, reporter).values()].flatMap((operator) => readOperator(operator, reporter));
}

function readOperator(member: JsonMember, reporter: Reporter): readonly Condition[] {
  const operator = { value: member.key, place: member.keyPlace };
  const known = checkOperator(operator, reporter);
  if (member.node.kind !== 'object') {
    reportWrongType(member.node, `The operator ${member.key}`, 'an object of condition keys', reporter);
    return [];
  }
  return [...uniqueMembers(member.node, reporter, (name) => name.toLowerCase()).values()].map((key) => {
    const values = readValues(key, reporter);
    if (known !== undefined) for (const value of values) checkValue(known, value, reporter);
    return { operator, key: { value: key.key, place: key.keyPlace }, values };
  });
}

function readValues(member: JsonMember, reporter: Reporter): readonly Placed<string>[] {
  const items = member.node.kind === 'array' ? member.node.items : [member.node];
  return items.flatMap((item) => {
    const text = textOf(item);
    if (text !== undefined) return [{ value: text, place: item.place }];
    reporter.report('policy/wrong-type', item.place, {
      summary: `A value of ${member.key} must be a string, a number or a boolean, not ${describeNode(item)}`,
      detail: 'AWS refuses a policy whose elements have other types than its grammar says.',
      fix: 'Write a string, a number, a boolean, or a list of them.',
    });
    return [];
  });
}

function textOf(node: JsonNode): string | undefined {
  if (node.kind === 'string') return node.value;
  if (node.kind === 'number') return node.text;
  if (node.kind === 'boolean') return String(node.value);
  return undefined;
}
