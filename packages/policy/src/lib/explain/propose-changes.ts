import { isMultiValued } from '../conditions/is-multi-valued.ts';
import type { CompiledCondition } from '../conditions/compile-condition.ts';
import type { CompiledPolicy, CompiledStatement } from '../compile/compiled-policy.ts';
import type { Decision, GateKind } from '../evaluate/policy-set.ts';
import { PreparedRequest } from '../evaluate/prepared-request.ts';
import { notNamed } from '../matching/principal-matcher.ts';
import type { Principal } from '../principal/principal.ts';
import type { AuthorizationRequest } from '../../request.ts';
import type { Change } from './explanation.ts';
import type { Gate } from './gates.ts';
import { createNaming, type Naming, type PolicyNames } from './naming.ts';
import { sampleValues } from './sample-values.ts';

/** Changes that might overcome one decision: guesses, each to be tried on the evaluator. */
export function proposeChanges(
  request: AuthorizationRequest,
  gates: readonly Gate[],
  decision: Decision,
  names: PolicyNames | undefined,
): readonly Change[] {
  const naming = createNaming(gates, names);
  const { kind, level } = decision.decidedBy;
  const gate = gates.find((each) => each.kind === kind && each.level === level);
  if (gate === undefined) return [];
  const prepared = new PreparedRequest(request);
  return decision.decision === 'explicitDeny' ? againstDeny(gate, decision, prepared, naming) : forAllow(gate, prepared, request, naming);
}

/** Make one of the Deny's conditions fail, or take the Deny away. */
function againstDeny(gate: Gate, { decidedBy }: Decision, request: PreparedRequest, naming: Naming): readonly Change[] {
  const { kind, level, policy: index, statement: label } = decidedBy;
  const policy = index === undefined ? undefined : gate.policies[index];
  const statement = policy?.forAction(request.lowerAction).denies.find((each) => each.label === label);
  if (index === undefined || policy === undefined || statement === undefined || label === undefined) return [];
  const where = { gate: kind, ...(level === undefined ? {} : { level }), policy: index };
  const whole = kind === 'scp' || kind === 'rcp' || policy.statements.length === 1;
  const name = `${naming.policy(kind, level, index)} `;
  const place = naming.place(kind, level);
  return [
    ...statement.conditions.flatMap((condition) => keyChanges(condition, policy, statement, request)),
    whole
      ? { kind: 'detach', ...where, text: `detach ${name}from ${place}` }
      : { kind: 'remove-statement', ...where, statement: label, text: `remove statement ${label} from ${name}in ${place}` },
  ];
}

/** Meet the conditions of an Allow that fails on nothing else, or add an Allow. */
function forAllow(gate: Gate, prepared: PreparedRequest, request: AuthorizationRequest, naming: Naming): readonly Change[] {
  const keys = gate.policies.flatMap((policy) =>
    policy
      .forAction(prepared.lowerAction)
      .allows.filter((statement) => failsOnConditionsOnly(statement, prepared))
      .flatMap((statement) =>
        statement.conditions
          .filter((condition) => !condition.matches(prepared))
          .flatMap((condition) => keyChanges(condition, policy, statement, prepared)),
      ),
  );
  const statement = allowStatement(gate.kind, request);
  const where = gate.level === undefined ? {} : { level: gate.level };
  const text = `add to ${naming.place(gate.kind, gate.level)} an Allow for ${request.action} on ${request.resource}${principalText(statement)}`;
  return [...keys, { kind: 'add-allow', gate: gate.kind, ...where, statement, text }];
}

function failsOnConditionsOnly(statement: CompiledStatement, request: PreparedRequest): boolean {
  const named = statement.principals === undefined || statement.principals.match(request.principal, false, request.resolve) !== notNamed;
  return named && (statement.resources === undefined || statement.resources.matches(request.resource, request.resolve));
}

/** Keys that follow from who the principal is: another value means another principal. */
const fixedKeys = new Set([
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principaltype',
  'aws:principalisawsservice',
  'aws:principalservicename',
  'aws:principalservicenameslist',
  'aws:userid',
  'aws:username',
]);

function keyChanges(
  condition: CompiledCondition,
  policy: CompiledPolicy,
  statement: CompiledStatement,
  request: PreparedRequest,
): readonly Change[] {
  const { lowerKey, use } = condition;
  if (fixedKeys.has(lowerKey)) return [];
  const source = policy.document.statements[statement.index]?.conditions.find((each) => each.key.value.toLowerCase() === lowerKey);
  if (source === undefined) return [];
  const key = source.key.value;
  const seen = request.value(lowerKey);
  const several = use.quantifier !== undefined || isMultiValued(lowerKey);
  const given = sampleValues(
    use.operator.family,
    source.values.map(({ value }) => value),
    request.resolve,
  )
    .filter((example) => example !== seen)
    .map((example): Change => {
      const value = several ? [example] : example;
      const text = use.operator.family === 'null' ? `give ${key}` : `give ${key} a value such as ${JSON.stringify(value)}`;
      return { kind: 'give-key', key, example: value, text };
    });
  return seen === undefined ? given : [...given, { kind: 'drop-key', key, text: `leave ${key} out of the request` }];
}

function allowStatement(kind: GateKind, { principal, action, resource }: AuthorizationRequest): object {
  const allow = { Effect: 'Allow', Action: action };
  if (kind === 'endpoint') return { ...allow, Principal: '*', Resource: resource };
  if (kind !== 'resource') return { ...allow, Resource: resource };
  const isTrust = action.toLowerCase().startsWith('sts:');
  return { ...allow, Principal: principalElement(principal), ...(isTrust ? {} : { Resource: resource }) };
}

function principalElement(principal: Principal): object | string {
  switch (principal.kind) {
    case 'anonymous':
      return '*';
    case 'service':
      return { Service: principal.service };
    case 'federated':
      return { Federated: principal.provider };
    case 'role-session':
    case 'service-linked-role-session':
      return { AWS: principal.roleArn };
    case 'root':
    case 'user':
    case 'federated-user':
      return { AWS: principal.arn };
  }
}

function principalText(statement: object): string {
  return 'Principal' in statement ? ` to ${JSON.stringify(statement.Principal)}` : '';
}
