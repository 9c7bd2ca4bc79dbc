import { didYouMean } from '../json/did-you-mean.ts';
import type { JsonMember } from '../json/json-node.ts';
import { readStrings, reportWrongType, uniqueMembers } from './members.ts';
import type { PrincipalElement, PrincipalEntry, PrincipalEntryType } from './policy-document.ts';
import type { Reporter } from './reporter.ts';

export const principalEntryTypes: readonly PrincipalEntryType[] = ['AWS', 'Service', 'Federated', 'CanonicalUser'];

/** Reads `Principal` or `NotPrincipal`: `"*"`, or an object of lists by type. Source: IAM user guide, `reference_policies_elements_principal`. */
export function readPrincipal(member: JsonMember, reporter: Reporter): PrincipalElement {
  const { key: name, keyPlace, node } = member;
  const element = (entries: readonly PrincipalEntry[]): PrincipalElement => ({
    negated: name === 'NotPrincipal',
    entries,
    place: keyPlace,
  });
  if (node.kind === 'string') {
    if (node.value !== '*') {
      reporter.report('policy/wrong-type', node.place, {
        summary: `${name} is the bare string "${node.value}"`,
        detail: 'Only "*" may stand without a type.',
        fix: `Write {"AWS": "${node.value}"} or, for a service, {"Service": "${node.value}"}.`,
      });
    }
    return element([{ type: 'AWS', value: '*', place: node.place }]);
  }
  if (node.kind !== 'object') {
    reportWrongType(node, name, '"*" or an object such as {"AWS": "…"}', reporter);
    return element([]);
  }
  const members = uniqueMembers(node, reporter);
  if (members.size === 0) {
    reporter.report('policy/empty-element', node.place, {
      summary: `${name} names nobody`,
      detail: 'A statement that names nobody can never apply.',
      fix: 'Name a principal, e.g. {"AWS": "arn:aws:iam::111122223333:root"}.',
    });
  }
  return element([...members.values()].flatMap((typed) => readTyped(typed, name, reporter)));
}

function readTyped(member: JsonMember, name: string, reporter: Reporter): readonly PrincipalEntry[] {
  const type = principalEntryTypes.find((known) => known === member.key);
  if (type === undefined) {
    const meant = didYouMean(member.key, principalEntryTypes);
    reporter.report('policy/unknown-principal-type', member.keyPlace, {
      summary: `"${member.key}" is not a type of principal`,
      detail: `The types are ${principalEntryTypes.join(', ')}.`,
      fix: meant === undefined ? `Use one of ${principalEntryTypes.join(', ')}.` : `Write "${meant}".`,
    });
    return [];
  }
  return readStrings(member.node, `${name}.${type}`, reporter).map((entry) => ({ type, ...entry }));
}
