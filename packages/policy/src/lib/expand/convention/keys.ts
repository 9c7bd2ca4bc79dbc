import type { ExpandTable, KeyRow, OperationRow, ValueExpression } from '@paddock/aws-data/expand-tables';
import { conditionKey, type IamAction } from '@paddock/aws-data/iam';
import type { ServiceModel } from '@paddock/aws-data/models';
import { expressionList, parseExpression } from '../expression.ts';
import type { EntriesKind, KeyPlan } from '../key-plan.ts';
import { variablePart } from '../keys.ts';
import { followPath, normalName } from '../member-index.ts';
import { memberExists } from './resources.ts';
import { tagMembers } from './tags.ts';

export type KeyRows = Readonly<Record<string, KeyRow | ValueExpression | null>>;

export interface KeyQuestion {
  readonly model: ServiceModel;
  readonly table: ExpandTable;
  readonly operation: string;
  readonly action: IamAction;
  /** Type of the pair's resource, where it has one. */
  readonly resourceType: string | undefined;
  readonly row: OperationRow | undefined;
  /** Keys of this pair alone: filled also when the action does not list them. */
  readonly pairKeys: KeyRows | undefined;
}

/** The keys that the Service Authorization Reference lists for an action on a resource type. */
export function listedKeys(action: IamAction, resourceType: string | undefined): readonly string[] {
  const ofType = action.resourceTypes.filter(({ name }) => resourceType === undefined || name === resourceType);
  return [...new Set([...action.conditionKeys, ...ofType.flatMap(({ conditionKeys }) => conditionKeys)])];
}

/** How each listed key is filled: by the pair's row, the operation's, the service's, or by convention; keys that are not are left out. */
export function planKeys(question: KeyQuestion): readonly KeyPlan[] {
  const { table, row, pairKeys, action, resourceType } = question;
  const listed = listedKeys(action, resourceType);
  const plans: KeyPlan[] = [];
  for (const name of new Set([...listed, ...Object.keys(pairKeys ?? {})])) {
    const rows = [pairKeys?.[name], row?.keys?.[name], table.keys?.[name]];
    const byHand = rows.find((entry) => entry !== undefined);
    if (byHand === null) continue;
    const plan = (byHand === undefined ? undefined : planByHand(question, name, byHand)) ?? planByConvention(question, name);
    if (plan === undefined) continue;
    plans.push(plan);
    for (const [older, newer] of Object.entries(table.keyAliases ?? {})) {
      if (newer === name) plans.push({ ...plan, key: keyNamed(older, table) });
    }
  }
  return plans;
}

function planByHand(question: KeyQuestion, name: string, entry: KeyRow | ValueExpression): KeyPlan | undefined {
  const { model, table, operation, row, resourceType } = question;
  const full: KeyRow = typeof entry === 'string' || Array.isArray(entry) ? { from: entry as ValueExpression } : (entry as KeyRow);
  const shape = model.operations[operation]?.input?.shape;
  const from = expressionList(full.from)
    .map((expression) => expression.replaceAll('$type', resourceType ?? ''))
    .filter((expression) => memberExists(model, shape, expression));
  if (from.length === 0) return undefined;
  const key = keyNamed(name, table);
  const entries = variablePart(name) === -1 ? undefined : entriesKind(question, from[0] ?? '');
  return { key, from, when: full.when, entries, always: full.always, source: full.always ?? row?.source ?? table.source };
}

function planByConvention(question: KeyQuestion, name: string): KeyPlan | undefined {
  const { model, operation, table } = question;
  const shape = model.operations[operation]?.input?.shape;
  const base = { key: keyNamed(name, table), when: undefined, always: undefined, source: 'convention' };
  if (name === 'aws:RequestTag/${TagKey}') {
    const { entries } = tagMembers(model, shape);
    return entries && { ...base, from: entries.from, entries: entries.kind };
  }
  if (name === 'aws:TagKeys') {
    const { keys } = tagMembers(model, shape);
    return keys.length === 0 ? undefined : { ...base, from: keys, entries: undefined };
  }
  if (table.keysComplete === true || variablePart(name) !== -1 || !name.startsWith(`${table.prefix}:`)) return undefined;
  const wanted = normalName(name.slice(name.indexOf(':') + 1));
  const structure = shape === undefined ? undefined : model.shapes[shape];
  const members = structure?.type === 'structure' ? Object.keys(structure.members) : [];
  const member = members.find(
    (candidate) => normalName(candidate) === wanted && isPlain(model, followPath(model, shape, candidate)?.shape),
  );
  return member === undefined ? undefined : { ...base, from: member, entries: undefined };
}

type Shaped = NonNullable<ReturnType<typeof followPath>>['shape'];

function isPlain(model: ServiceModel, shape: Shaped | undefined): boolean {
  if (shape === undefined || shape.type === 'structure' || shape.type === 'map' || shape.type === 'blob') return false;
  return shape.type !== 'list' || isPlain(model, model.shapes[shape.member.shape]);
}

function entriesKind({ model, operation }: KeyQuestion, expression: string): EntriesKind {
  const { source } = parseExpression(expression);
  const shape =
    source.kind === 'member' && !source.ofEach
      ? followPath(model, model.operations[operation]?.input?.shape, source.path)?.shape
      : undefined;
  return shape?.type === 'map' ? 'map' : shape?.type === 'string' ? 'query' : 'structures';
}

/** The key's type; one that no page of AWS lists is a single text. */
function keyNamed(name: string, _table: ExpandTable): ReturnType<typeof conditionKey> & object {
  return conditionKey(name) ?? { name, type: 'String', multiValued: false };
}
