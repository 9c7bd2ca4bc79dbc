import type { Clock } from '@paddock/base/clock';
import { deepFreeze } from '@paddock/base/deep-freeze';
import type { BudgetState } from '@paddock/evidence/budget';
import type { OutputColumn } from '../compile/plan.ts';
import type { ColumnProfile, Profile } from '../profile/profile.ts';
import type { Recipe, TableRecipe } from '../recipe/recipe.ts';
import type { RunSummary, TableSummary } from '../run/summary.ts';
import type { ColumnVerdict, Verdict } from '../verify/verdict.ts';
import { attentionOf, type Facts } from './attention.ts';
import type { Report, ReportColumn, ReportTable } from './report-document.ts';
import type { TableSample } from './sample-rows.ts';

export interface ReportInput {
  readonly recipe: Recipe;
  /** Of the input. */
  readonly profile: Profile;
  readonly summary: RunSummary;
  /** Of the output, with recall measured. */
  readonly verdict: Verdict;
  /** Rows of the output; they are left out where the verdict does not hold. */
  readonly samples: readonly TableSample[];
  readonly budget?: BudgetState;
  readonly clock: Clock;
}

/** The report on one run. Pure but for the clock; holds no value of the input. */
export function composeReport({ recipe, profile, summary, verdict, samples, budget, clock }: ReportInput): Report {
  const { project, dataset, purpose, legalBasis, askedBy } = recipe.content;
  const facts: Facts = {
    kind: 'report',
    version: 1,
    project,
    dataset,
    purpose,
    legalBasis,
    askedBy,
    madeAt: new Date(clock.now()).toISOString(),
    verdict: verdict.holds ? 'holds' : 'refused',
    problems: verdict.diagnostics.map(({ code, severity, summary: says }) => ({ code, severity, summary: says })),
    hashes: { input: summary.inputHash, recipe: summary.recipeHash, plan: summary.planHash, output: summary.outputHash },
    tables: summary.tables.map((table) => tableOf(table, { recipe, profile, verdict, samples: verdict.holds ? samples : [] })),
    ...(verdict.recall !== undefined && { recall: verdict.recall }),
    safeHarbor: verdict.safeHarbor,
    article9: verdict.article9,
    ...(budget !== undefined && { budget: withoutReservations(budget) }),
  };
  return deepFreeze({ ...facts, attention: attentionOf(facts) });
}

function tableOf(
  { table: name, rowsIn, rowsOut, filtered, suppressed, quarantined, columns }: TableSummary,
  { recipe, profile, verdict, samples }: Pick<ReportInput, 'recipe' | 'profile' | 'verdict' | 'samples'>,
): ReportTable {
  const content = recipe.content.tables[name];
  const profiled = profile.tables.find((each) => each.name === name);
  const judged = verdict.tables.find((each) => each.table === name);
  const sample = samples.find((each) => each.table === name);
  const verdictOf = (column: string): ColumnVerdict | undefined => judged?.columns.find((each) => each.name === column);
  const inputColumns = profiled?.columns ?? [];
  const treated = inputColumns.map((column) => treatedColumn(column, columns, content, verdictOf));
  const made = columns.filter(({ from }) => from === undefined || !inputColumns.some((column) => column.name === from));
  const { k, l, t } = recipe.content.reach;
  const hasQuasiIdentifiers = (content?.quasiIdentifiers ?? []).length > 0;
  return {
    name,
    rowsIn,
    rowsOut,
    filtered,
    suppressed,
    quarantined: Object.entries(quarantined).map(([reason, rows]) => ({ reason, rows })),
    columns: [...treated, ...made.map((column) => madeColumn(column, content, verdictOf))],
    ...(profiled?.risk !== undefined && { riskBefore: profiled.risk }),
    ...(judged?.risk !== undefined && { riskAfter: judged.risk }),
    ...(hasQuasiIdentifiers && {
      promised: { ...(k !== undefined && { k }), ...(l !== undefined && { l }), ...(t !== undefined && { t }) },
    }),
    ...(sample !== undefined && { sample: { columns: sample.columns, rows: sample.rows } }),
  };
}

/** What became of a column of the input. */
function treatedColumn(
  { name, found, quasiIdentifier, freeText }: ColumnProfile,
  outputs: readonly OutputColumn[],
  content: TableRecipe | undefined,
  verdictOf: (column: string) => ColumnVerdict | undefined,
): ReportColumn {
  const output = outputs.find(({ from }) => from === name);
  const written = content?.columns[name];
  const reason = written?.reason;
  const seen = { name, found: found.map(({ type, confidence, why }) => ({ type, confidence, why })), quasiIdentifier, freeText };
  if (output === undefined) {
    const leaves = written === undefined ? 'the recipe does not name it' : 'nothing of it leaves';
    return { ...seen, treatment: { kind: 'drop', leaves, ...(reason !== undefined && { reason }) }, remains: [] };
  }
  const leaves = output.name === name ? output.leaves : `as ${output.name}: ${output.leaves}`;
  return {
    ...seen,
    treatment: { kind: output.treatment, leaves, ...(reason !== undefined && { reason }) },
    remains: verdictOf(output.name)?.remaining ?? [],
  };
}

/** A column that the recipe makes: a feature, or several columns merged. */
function madeColumn(
  { name, from, treatment, leaves }: OutputColumn,
  content: TableRecipe | undefined,
  verdictOf: (column: string) => ColumnVerdict | undefined,
): ReportColumn {
  const reason = from === undefined ? undefined : content?.columns[from]?.reason;
  return {
    name,
    found: [],
    quasiIdentifier: content?.quasiIdentifiers?.includes(name) ?? false,
    freeText: false,
    treatment: { kind: treatment, leaves, ...(reason !== undefined && { reason }) },
    remains: verdictOf(name)?.remaining ?? [],
  };
}

function withoutReservations({ reservations: _reservations, ...budget }: BudgetState): Omit<BudgetState, 'reservations'> {
  return budget;
}
