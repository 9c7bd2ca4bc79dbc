import type { ExpandTable, OperationRow, PairRow, PassRoleRow, RowCondition } from '@paddock/aws-data/expand-tables';
import { iamAction, iamService, type IamAction, type IamService } from '@paddock/aws-data/iam';
import type { ServiceModel } from '@paddock/aws-data/models';
import { arnTemplate } from './arn-template.ts';
import { listedKeys, planKeys } from './convention/keys.ts';
import { memberExists, memberPlan, planResources } from './convention/resources.ts';
import { subjectType } from './convention/subject.ts';
import { tagMembers } from './convention/tags.ts';
import { expressionList } from './expression.ts';
import type { KeyPlan } from './key-plan.ts';
import { followPath } from './member-index.ts';
import type { ResourcePlan } from './resource-plan.ts';

/** One action of an operation with its resources and keys; data, compiled by `compile-operation.ts`. */
export interface PairPlan {
  readonly action: string;
  readonly resource: ResourcePlan;
  readonly each: string | undefined;
  readonly when: RowCondition | undefined;
  readonly keys: readonly KeyPlan[];
  /** Of a resource whose type the call decides: the keys that the action lists for that type. */
  readonly keysOfType: ((type: string) => readonly KeyPlan[]) | undefined;
  /** Every key that the Service Authorization Reference lists for the action on this resource. */
  readonly listed: readonly string[];
  readonly source: string;
}

export type OperationPlan =
  | { readonly kind: 'mapped'; readonly byConvention: boolean; readonly pairs: readonly PairPlan[] }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unmapped'; readonly reason: string };

interface Place {
  readonly model: ServiceModel;
  readonly table: ExpandTable;
  readonly iam: IamService;
  readonly operation: string;
  readonly row: OperationRow | undefined;
}

/** Works out what an operation is authorised as, from its row and by convention. */
export function planOperation(model: ServiceModel, table: ExpandTable, operation: string): OperationPlan {
  const row = table.operations[operation];
  if (row?.refused !== undefined) return { kind: 'refused', reason: row.refused };
  const iam = iamService(table.prefix);
  if (iam === undefined) return { kind: 'unmapped', reason: `IAM has no prefix ${table.prefix}` };
  const place: Place = { model, table, iam, operation, row };
  const main = row?.pairs === undefined ? planByConvention(place) : row.pairs.map((pair) => planPair(place, pair));
  if (!Array.isArray(main)) return { kind: 'unmapped', reason: main as string };
  const pairs = main as readonly PairPlan[];
  const tagging = planTagging(place, pairs);
  const more = (row?.also ?? []).map((pair) => planPair(place, pair));
  return { kind: 'mapped', byConvention: row === undefined, pairs: [...pairs, ...tagging, ...more, ...planPassRole(place)] };
}

function planByConvention(place: Place): readonly PairPlan[] | string {
  const { model, table, iam, operation, row } = place;
  const name = row?.action ?? `${table.prefix}:${operation}`;
  const action = iamAction(name);
  if (action === undefined) return `there is no action ${name}`;
  const pairs: PairPlan[] = [];
  for (const resource of planResources({ model, iam, table, operation, action, row })) {
    if (resource.kind === 'unfilled') return `no member fills \${${resource.variable}} of the resource type ${resource.type}`;
    pairs.push(pairOf(place, action, resource, undefined));
  }
  return pairs;
}

function pairOf(place: Place, action: IamAction, resource: ResourcePlan, pair: PairRow | undefined): PairPlan {
  const resourceType = resource.kind === 'template' ? resource.type : undefined;
  const question = { ...place, action, pairKeys: pair?.keys };
  return {
    action: `${action.service}:${action.name}`,
    resource,
    each: pair?.each,
    when: pair?.when,
    keys: planKeys({ ...question, resourceType }),
    keysOfType:
      resource.kind === 'member' && resource.types.length > 1 ? (type) => planKeys({ ...question, resourceType: type }) : undefined,
    listed: listedKeys(action, resourceType),
    source: place.row === undefined ? 'convention' : (place.row.source ?? place.table.source),
  };
}

/** A pair of a row. A row that names what does not exist is a fault of the table, found by its meta-test. */
function planPair(place: Place, pair: PairRow): PairPlan {
  const action = iamAction(pair.action);
  if (action === undefined) throw new TypeError(`${place.table.service}:${place.operation}: there is no action ${pair.action}`);
  const iam = iamService(action.service) ?? place.iam;
  return pairOf(place, action, pairResource(place, iam, action, pair), pair);
}

function pairResource(place: Place, iam: IamService, action: IamAction, pair: PairRow): ResourcePlan {
  const { model, table, operation, row } = place;
  if (pair.resource !== undefined) return memberPlan(pair.resource, { iam, action }, true);
  if (pair.type === undefined) return { kind: 'any' };
  const definition = iam.resourceTypes[pair.type];
  if (definition === undefined) throw new TypeError(`${table.service}:${operation}: ${iam.prefix} has no resource type ${pair.type}`);
  const template = arnTemplate(definition.arn);
  const only: IamAction = { ...action, resourceTypes: [{ name: pair.type, required: true, conditionKeys: [], dependentActions: [] }] };
  const [plan] = planResources({
    model,
    iam,
    table,
    operation,
    action: only,
    row: { ...row, resources: { [pair.type]: pair.vars ?? {} } },
  });
  if (plan?.kind === 'template') return plan;
  throw new TypeError(`${table.service}:${operation}: nothing fills ${template.text} of ${pair.action}`);
}

/** The second authorisation of tags given on creation, on the resource that the operation makes. */
function planTagging(place: Place, pairs: readonly PairPlan[]): readonly PairPlan[] {
  const { model, table, operation, row } = place;
  const rule = table.tagOnCreate;
  const shape = model.operations[operation]?.input?.shape;
  if (rule === undefined || row?.tagOnCreate === false || rule.except?.includes(operation) === true) return [];
  if (rule.pair?.each !== undefined) return followPath(model, shape, rule.pair.each) === undefined ? [] : [planPair(place, rule.pair)];
  const action = iamAction(rule.action);
  const { entries } = tagMembers(model, shape);
  if (action === undefined || entries === undefined || pairs.some((pair) => pair.action === rule.action)) return [];
  const typeOf = ({ resource }: PairPlan) => (resource.kind === 'template' ? resource.type : undefined);
  const types = pairs.flatMap((pair) => typeOf(pair) ?? []);
  const subject = types.length <= 1 ? types[0] : (subjectType(operation, types) ?? types[0]);
  const made = pairs.find((pair) => subject !== undefined && typeOf(pair) === subject)?.resource ?? pairs[0]?.resource;
  const resource = made === undefined || made.kind === 'any' ? newResource(place, action) : made;
  const pair: PairRow = {
    action: rule.action,
    when: entries.kind === 'map' ? `${entries.from}.$keys` : entries.from,
    ...(rule.keys === undefined ? {} : { keys: rule.keys }),
  };
  return [{ ...pairOf(place, action, resource, pair), source: rule.source }];
}

/** The resource that an operation makes when its own action has none: any of the type in its name. */
function newResource({ iam, operation }: Place, tagging: IamAction): ResourcePlan {
  const type = subjectType(
    operation,
    tagging.resourceTypes.map(({ name }) => name),
  );
  if (type === undefined) return { kind: 'any' };
  const template = arnTemplate(iam.resourceTypes[type]?.arn ?? '');
  return {
    kind: 'template',
    type,
    template,
    fills: template.variables.map(() => "'*'"),
    account: undefined,
    required: true,
    alternative: false,
  };
}

/** `iam:PassRole` for every member of the input that holds a role. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html */
function planPassRole(place: Place): readonly PairPlan[] {
  const { model, table, operation, row } = place;
  const shape = model.operations[operation]?.input?.shape;
  return (row?.passRole ?? table.passRole ?? []).flatMap((rule: PassRoleRow) => {
    const members = rule.members.filter((path) => memberExists(model, shape, path));
    if (members.length === 0) return [];
    const resource = members.flatMap((path) => expressionList(`${path}|roleArn`));
    const pair: PairRow = {
      action: 'iam:PassRole',
      resource,
      when: rule.when ?? [],
      keys: { 'iam:PassedToService': `'${rule.service}'`, ...rule.keys },
    };
    const plan = planPair(place, pair);
    return [
      {
        ...plan,
        resource: { ...plan.resource, required: false },
        source: row?.passRole === undefined ? table.source : plan.source,
      } as PairPlan,
    ];
  });
}
