import { formatDiagnostic } from '@paddock/base/diagnostics';
import type { Action, RoleAction } from './action.ts';
import { changesOf } from './lib/render/changes.ts';
import { changeOf, groupOf, groups, marks, type Change } from './lib/render/groups.ts';
import type { OtherThing, Plan, QuotaUse } from './plan.ts';

export interface RenderOptions {
  /** Every role action of every account; by default an account with many is one line. */
  readonly details?: boolean;
}

/** How many actions add, change, move and remove something. */
export type PlanCounts = Readonly<Record<Change, number>>;

export function countPlan(plan: Plan): PlanCounts {
  const counts = { add: 0, change: 0, move: 0, remove: 0 };
  for (const action of plan.actions) counts[changeOf(action)]++;
  return counts;
}

/** One line: `Plan: 12 to add, 1 to change, 0 to move, 2 to remove`, or that there is nothing to do. */
export function summarisePlan(plan: Plan): string {
  if (plan.actions.length === 0) return 'Nothing to do: the organisation is as the blueprint says.';
  const { add, change, move, remove } = countPlan(plan);
  return `Plan: ${add} to add, ${change} to change, ${move} to move, ${remove} to remove.`;
}

/** The plan as text for people, in groups, each action with its number in the order; ends with a line break. No colours. */
export function renderPlan(plan: Plan, options: RenderOptions = {}): string {
  const numbered = plan.actions.map((action, index) => ({ action, number: index + 1 }));
  const byGroup = Map.groupBy(numbered, ({ action }) => groupOf(action));
  const sections = groups.flatMap((group) => {
    const members = byGroup.get(group) ?? [];
    if (members.length === 0) return [];
    return [[group, ...(group === 'Roles' ? roleLines(members, options) : members.flatMap(actionLines))]];
  });
  const parts = [
    ...sections,
    quotaLines(plan.quotas),
    otherLines('Not Paddock’s, left alone', plan.unmanaged),
    otherLines('Not in the blueprint any more, kept', plan.left),
    plan.diagnostics.map(formatDiagnostic),
    [summarisePlan(plan)],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

interface Numbered {
  readonly action: Action;
  readonly number: number;
}

function actionLines({ action, number }: Numbered): readonly string[] {
  return [
    `${String(number).padStart(5)} ${marks[changeOf(action)]} ${action.summary}`,
    ...changesOf(action).map((line) => `          ${line}`),
  ];
}

/** More role actions than this in one account become one line. */
const mostLines = 8;

function roleLines(members: readonly Numbered[], options: RenderOptions): readonly string[] {
  const byAccount = Map.groupBy(members, ({ action }) => (action as RoleAction).account);
  return [...byAccount].flatMap(([account, actions]) => {
    const news = actions.every(({ action }) => changeOf(action) === 'add');
    if (options.details === true || !news || actions.length <= mostLines) return actions.flatMap(actionLines);
    const first = actions[0]?.number ?? 0;
    return [`${String(first).padStart(5)} + in ${account}: ${describeKinds(actions.map(({ action }) => action))}`];
  });
}

const nouns: Partial<Readonly<Record<Action['kind'], readonly [string, string]>>> = {
  'create-managed-policy': ['policy', 'policies'],
  'create-role': ['role', 'roles'],
  'put-role-policy': ['inline policy', 'inline policies'],
  'attach-role-policy': ['attached policy', 'attached policies'],
};

function describeKinds(actions: readonly Action[]): string {
  const counts = Map.groupBy(actions, (action) => action.kind);
  return [...counts]
    .map(([kind, { length }]) => {
      const [one, many] = nouns[kind] ?? [kind, kind];
      return `${length} ${length === 1 ? one : many}`;
    })
    .join(', ');
}

/** One line for a quota of the whole organisation, a heading and a line per place or policy for the others. */
function quotaLines(quotas: readonly QuotaUse[]): readonly string[] {
  const changed = quotas.filter((quota) => quota.before !== quota.after);
  if (changed.length === 0) return [];
  const byWhat = Map.groupBy(changed, ({ what, limit }) => `${what}, of ${limit}`);
  return [
    'Quotas used, before → after',
    ...[...byWhat].flatMap(([heading, uses]) => {
      const [first, ...more] = uses;
      if (first !== undefined && more.length === 0 && first.scope === 'organisation')
        return [`      ${heading}: ${first.before} → ${first.after}`];
      return [`      ${heading}`, ...uses.map(({ scope, before, after }) => `        ${scope}: ${before} → ${after}`)];
    }),
  ];
}

function otherLines(title: string, others: readonly OtherThing[]): readonly string[] {
  if (others.length === 0) return [];
  return [
    title,
    ...others.map(
      ({ kind, id, name, where }) => `      ${kind} ${name === id ? id : `${name} (${id})`}${where === '' ? '' : ` in ${where}`}`,
    ),
  ];
}
