import type { JsonMember, JsonNode } from '../json/json-node.ts';
import { kindRules } from './kind-rules.ts';
import { readMembers, readStrings, reportWrongType } from './members.ts';
import type { ActionElement, Effect, Place, PrincipalElement, ResourceElement, Statement } from './policy-document.ts';
import type { PolicyKind } from './policy-kind.ts';
import { readConditions } from './read-conditions.ts';
import { readPrincipal } from './read-principal.ts';
import type { Reporter } from './reporter.ts';

const statementElements = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
] as const;

/** Reads one statement; undefined when so much is wrong that nothing of it can be judged further. */
export function readStatement(node: JsonNode, index: number, kind: PolicyKind, reporter: Reporter): Statement | undefined {
  if (node.kind !== 'object') {
    reportWrongType(node, 'A statement', 'an object', reporter);
    return undefined;
  }
  const members = readMembers(node, statementElements, 'a statement', reporter);
  const sid = members.get('Sid');
  if (sid !== undefined && sid.node.kind !== 'string') reportWrongType(sid.node, 'Sid', 'a string', reporter);
  const effect = readEffect(members.get('Effect'), node.place, reporter);
  const principal = readPrincipalOfKind(members, node.place, kind, reporter);
  const action = readAction(members, node.place, reporter);
  const resource = readResource(members, node.place, kind, reporter);
  const condition = members.get('Condition');
  const conditions = condition === undefined ? [] : readConditions(condition, reporter);
  if (effect === undefined || action === undefined) return undefined;
  return {
    index,
    ...(sid?.node.kind === 'string' ? { sid: { value: sid.node.value, place: sid.node.place } } : {}),
    effect,
    ...(principal === undefined ? {} : { principal }),
    action,
    ...(resource === undefined ? {} : { resource }),
    conditions,
    place: node.place,
  };
}

type Members = ReadonlyMap<string, JsonMember>;

function readEffect(member: JsonMember | undefined, place: Place, reporter: Reporter): Effect | undefined {
  if (member === undefined) {
    reporter.report('policy/missing-element', place, {
      summary: 'The statement has no Effect',
      detail: 'There is no default: AWS refuses the policy.',
      fix: 'Add "Effect": "Allow" or "Effect": "Deny".',
    });
    return undefined;
  }
  if (member.node.kind !== 'string') {
    reportWrongType(member.node, 'Effect', '"Allow" or "Deny"', reporter);
    return undefined;
  }
  const value = member.node.value;
  if (value === 'Allow' || value === 'Deny') return value;
  const meant = value.toLowerCase().startsWith('d') ? 'Deny' : 'Allow';
  reporter.report('policy/bad-effect', member.node.place, {
    summary: `"${value}" is not an effect`,
    detail: 'Effect is "Allow" or "Deny", written exactly so.',
    fix: `Write "${meant}".`,
  });
  return undefined;
}

function readPrincipalOfKind(members: Members, place: Place, kind: PolicyKind, reporter: Reporter): PrincipalElement | undefined {
  const rules = kindRules[kind];
  const given = exclusive(members, 'Principal', 'NotPrincipal', reporter);
  if (given === undefined) {
    if (rules.principal === 'required') {
      reporter.report('policy/missing-element', place, {
        summary: `The statement has no Principal, which ${rules.name} needs`,
        detail: 'Without it nobody is meant.',
        fix: kind === 'rcp' || kind === 'endpoint' ? 'Add "Principal": "*".' : 'Add "Principal": {"AWS": "…"}, {"Service": "…"} or "*".',
      });
    }
    return undefined;
  }
  const need = given.key === 'Principal' ? rules.principal : rules.notPrincipal;
  if (need === 'forbidden') {
    reporter.report('policy/principal-not-allowed', given.keyPlace, {
      summary: `${given.key} is not allowed in ${rules.name}`,
      detail:
        rules.principal === 'required'
          ? 'This kind of policy takes Principal only.'
          : 'It applies to whom it is attached to, so it cannot name principals.',
      fix:
        rules.principal === 'required'
          ? 'Use Principal, and exceptions by aws:PrincipalArn in a condition.'
          : `Remove ${given.key}; narrow with aws:PrincipalArn in a condition.`,
    });
  }
  return readPrincipal(given, reporter);
}

function readAction(members: Members, place: Place, reporter: Reporter): ActionElement | undefined {
  const given = exclusive(members, 'Action', 'NotAction', reporter);
  if (given === undefined) {
    reporter.report('policy/missing-element', place, {
      summary: 'The statement has neither Action nor NotAction',
      detail: 'There is no default: AWS refuses the policy.',
      fix: 'Add "Action": "service:Name".',
    });
    return undefined;
  }
  return { negated: given.key === 'NotAction', patterns: readStrings(given.node, given.key, reporter), place: given.keyPlace };
}

function readResource(members: Members, place: Place, kind: PolicyKind, reporter: Reporter): ResourceElement | undefined {
  const rules = kindRules[kind];
  const given = exclusive(members, 'Resource', 'NotResource', reporter);
  if (given === undefined) {
    if (rules.resource === 'required') {
      reporter.report('policy/missing-element', place, {
        summary: `The statement has neither Resource nor NotResource, which ${rules.name} needs`,
        detail: 'There is no default: AWS refuses the policy.',
        fix: 'Add "Resource": an ARN, or "*".',
      });
    }
    return undefined;
  }
  if (rules.resource === 'forbidden') {
    reporter.report('policy/resource-not-allowed', given.keyPlace, {
      summary: `${given.key} is not allowed in ${rules.name}`,
      detail: 'The policy is about the role that holds it.',
      fix: `Remove ${given.key}.`,
    });
  }
  return { negated: given.key === 'NotResource', patterns: readStrings(given.node, given.key, reporter), place: given.keyPlace };
}

function exclusive(members: Members, plain: string, negated: string, reporter: Reporter): JsonMember | undefined {
  const first = members.get(plain);
  const second = members.get(negated);
  if (first !== undefined && second !== undefined) {
    reporter.report('policy/both-elements', second.keyPlace, {
      summary: `The statement has both ${plain} and ${negated}`,
      detail: 'AWS allows one of the two.',
      fix: `Keep one; say the rest in a second statement.`,
    });
  }
  return first ?? second;
}
