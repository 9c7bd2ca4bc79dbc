import { hashOf } from '@paddock/base/hash';
import type { CheckedRecipe, CheckedTable } from '../recipe/check.ts';
import { transformOf } from '../transforms/catalogue.ts';
import { athenaDialect } from './athena-dialect.ts';
import { duckdbDialect } from './duckdb-dialect.ts';
import type { AthenaPlan, OutputColumn, Plan, TablePlan } from './plan.ts';
import { tableSql } from './table-sql.ts';
import { UncompilableError } from './uncompilable.ts';

/** A checked recipe as one statement per table, for DuckDB and for Athena. Pure: the same recipe and names of columns, the same plan. */
export function compile({ recipe, tables }: CheckedRecipe): Plan {
  const { project, output, reach } = recipe.content;
  return {
    kind: 'plan',
    version: 1,
    recipe: recipe.hash,
    project,
    format: output.format,
    tables: tables.map((table) => tablePlan(table, reach)),
  };
}

/** SHA-256 over the canonical JSON of a plan: what a release names. */
export function planHash(plan: Plan): string {
  return hashOf(plan);
}

function tablePlan(table: CheckedTable, reach: Reach): TablePlan {
  const duckdb = duckdbDialect();
  const { select, count, unfit, unfitRows } = tableSql(table, reach, duckdb);
  return {
    table: table.name,
    dataColumns: table.table.columns,
    columns: columnsOf(table),
    duckdb: { select, unfit, unfitRows, ...(count !== undefined && { count }), ...duckdb.needs() },
    athena: athenaPlan(table, reach),
  };
}

type Reach = CheckedRecipe['recipe']['content']['reach'];

function athenaPlan(table: CheckedTable, reach: Reach): AthenaPlan {
  const athena = athenaDialect();
  try {
    const { select } = tableSql(table, reach, athena);
    return { kind: 'statement', statement: select, purposes: athena.purposes() };
  } catch (error) {
    if (error instanceof UncompilableError) return { kind: 'none', reason: `${error.column}: ${error.message}` };
    throw error;
  }
}

function columnsOf(table: CheckedTable): readonly OutputColumn[] {
  const treated = Object.entries(table.content.columns).flatMap(([from, { treatment, as }]): OutputColumn[] =>
    treatment.treatment === 'drop'
      ? []
      : [{ name: as ?? from, from, treatment: treatment.treatment, leaves: transformOf(treatment).leaves(treatment) }],
  );
  return [
    ...treated,
    ...table.features.map(
      ({ name }): OutputColumn => ({ name, treatment: 'feature', leaves: 'what is computed of other columns of the output' }),
    ),
  ];
}
