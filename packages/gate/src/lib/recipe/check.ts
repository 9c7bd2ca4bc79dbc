import { closest } from '@paddock/base/closest';
import { hasErrors, sortDiagnostics, type Diagnostic } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import type { Engine } from '../engine/engine.ts';
import { quoteName } from '../engine/sql-text.ts';
import type { Dataset, Table } from '../engine/table.ts';
import { transformOf } from '../transforms/catalogue.ts';
import { columnsOf, type Expression } from './expression.ts';
import { parseExpression } from './parse-expression.ts';
import { printExpression } from './print-expression.ts';
import { formatPath } from './recipe-diagnostics.ts';
import type { Recipe, TableRecipe } from './recipe.ts';
import type { DocumentPath } from './source.ts';

/** A recipe that fits a dataset, with its expressions as trees. */
export interface CheckedRecipe {
  readonly recipe: Recipe;
  /** In the order of the recipe. */
  readonly tables: readonly CheckedTable[];
}

export interface CheckedTable {
  readonly name: string;
  readonly content: TableRecipe;
  /** The columns of the data, by their name. */
  readonly table: Table;
  readonly filter?: Expression;
  readonly features: readonly { readonly name: string; readonly expression: Expression }[];
}

export interface CheckResult {
  /** Absent when there is an error. */
  readonly checked?: CheckedRecipe;
  readonly diagnostics: readonly Diagnostic[];
}

/** A recipe against the data that it is for: every problem at once. Reads names of columns only, never a value. */
export async function checkRecipe(engine: Engine, recipe: Recipe, dataset: Dataset): Promise<CheckResult> {
  const diagnostics: Diagnostic[] = [];
  const tables: CheckedTable[] = [];
  for (const [name, content] of Object.entries(recipe.content.tables)) {
    const table = dataset.tables.find((candidate) => candidate.name === name);
    const path = ['tables', name];
    if (table === undefined) {
      const suggestion = closest(
        name,
        dataset.tables.map((candidate) => candidate.name),
      );
      const fix =
        suggestion === undefined
          ? `The data have: ${dataset.tables.map((candidate) => candidate.name).join(', ')}.`
          : `Did you mean "${suggestion}"?`;
      diagnostics.push(report(recipe, path, 'recipe/unknown-table', `the data have no table ${name}`, fix));
      continue;
    }
    const check = tableCheck(engine, recipe, table, path, diagnostics);
    await check.columns(content);
    const expressions = await check.expressions(content);
    check.names(content);
    tables.push({ name, content, table, ...expressions });
  }
  for (const table of dataset.tables.filter(({ name }) => !Object.hasOwn(recipe.content.tables, name))) {
    diagnostics.push({
      code: 'recipe/table-left-out',
      severity: 'info',
      summary: `the table ${table.name} is not in the recipe: it stays behind`,
      file: recipe.file,
    });
  }
  const sorted = sortDiagnostics(diagnostics);
  return hasErrors(sorted) ? { diagnostics: sorted } : { checked: { recipe, tables }, diagnostics: sorted };
}

function report(recipe: Recipe, path: DocumentPath, code: string, summary: string, fix: string, at: 'key' | 'value' = 'key'): Diagnostic {
  return {
    code,
    severity: 'error',
    summary,
    ...(at === 'key' ? recipe.locateKey(path) : recipe.locate(path)),
    path: formatPath(path),
    fix,
  };
}

/** The columns that the output of a table has before its features, in order. */
export function outputColumns(content: TableRecipe): readonly { readonly from: string; readonly name: string }[] {
  return Object.entries(content.columns).flatMap(([from, column]) =>
    column.treatment.treatment === 'drop' ? [] : [{ from, name: column.as ?? from }],
  );
}

function tableCheck(engine: Engine, recipe: Recipe, table: Table, path: DocumentPath, diagnostics: Diagnostic[]) {
  const has = (name: string): boolean => table.columns.includes(name);
  const missing = (name: string, at: DocumentPath, place: 'key' | 'value'): void => {
    const suggestion = closest(name, table.columns);
    const fix = suggestion === undefined ? 'Take it out, or give the data that the recipe is for.' : `Did you mean "${suggestion}"?`;
    diagnostics.push(report(recipe, at, 'recipe/unknown-column', `the table ${table.name} has no column ${name}`, fix, place));
  };
  const patterns = async (all: readonly string[], at: DocumentPath): Promise<void> => {
    for (const [index, pattern] of all.entries()) {
      const works = await engine.query("SELECT regexp_matches('', ?)", [pattern]).then(
        () => true,
        () => false,
      );
      const place = [...at, 'patterns', index, 'pattern'];
      if (!works)
        diagnostics.push(
          report(
            recipe,
            place,
            'recipe/pattern',
            `${formatPath(place)} is no regular expression of RE2`,
            'See https://github.com/google/re2/wiki/Syntax.',
            'value',
          ),
        );
    }
  };
  return {
    columns: async (content: TableRecipe): Promise<void> => {
      for (const [name, { treatment }] of Object.entries(content.columns)) {
        const at = [...path, 'columns', name];
        if (treatment.treatment === 'replace-pattern')
          await patterns(
            treatment.patterns.map(({ pattern }) => pattern),
            at,
          );
        if (treatment.treatment !== 'merge' && !has(name)) missing(name, at, 'key');
        for (const read of transformOf(treatment).reads(treatment)) if (!has(read)) missing(read, at, 'value');
      }
      const by = content.rows?.sample?.by;
      if (by !== undefined && !has(by)) missing(by, [...path, 'rows', 'sample', 'by'], 'value');
    },
    expressions: async (content: TableRecipe): Promise<Pick<CheckedTable, 'filter' | 'features'>> => {
      const parse = async (text: string, known: readonly string[], at: DocumentPath): Promise<Expression | undefined> => {
        const { expression, problem } = await parseExpression(engine, text);
        const said = problem ?? (await typeProblem(engine, expression, known));
        if (said === undefined) return expression;
        diagnostics.push(
          report(recipe, at, 'recipe/expression', `${formatPath(at)} ${said}`, 'Write a scalar expression over columns.', 'value'),
        );
        return undefined;
      };
      const text = content.rows?.filter;
      const filter = text === undefined ? undefined : await parse(text, table.columns, [...path, 'rows', 'filter']);
      const features: { name: string; expression: Expression }[] = [];
      for (const [name, written] of Object.entries(content.features ?? {})) {
        const known = [...outputColumns(content).map((column) => column.name), ...features.map((feature) => feature.name)];
        const expression = await parse(written, known, [...path, 'features', name]);
        if (expression !== undefined) features.push({ name, expression });
      }
      return { ...(filter !== undefined && { filter }), features };
    },
    names: (content: TableRecipe): void => {
      const output = [
        ...outputColumns(content).map((column) => ({ name: column.name, at: [...path, 'columns', column.from] })),
        ...Object.keys(content.features ?? {}).map((name) => ({ name, at: [...path, 'features', name] })),
      ];
      const seen = new Set<string>();
      for (const { name, at } of output) {
        if (seen.has(name.toLowerCase()))
          diagnostics.push(
            report(
              recipe,
              at,
              'recipe/column-twice',
              `the output would have two columns ${name}, letter case aside`,
              'Give one another name with `as:`.',
            ),
          );
        seen.add(name.toLowerCase());
      }
      if (output.length === 0)
        diagnostics.push(
          report(
            recipe,
            path,
            'recipe/nothing-left',
            `nothing of the table ${table.name} would be left`,
            'Keep a column, or take the table out.',
          ),
        );
      for (const list of ['quasiIdentifiers', 'sensitive'] as const) {
        for (const [index, name] of (content[list] ?? []).entries()) {
          if (output.some((column) => column.name === name)) continue;
          diagnostics.push(
            report(
              recipe,
              [...path, list, index],
              'recipe/unknown-column',
              `the output of ${table.name} has no column ${name}`,
              'Name columns as the output has them.',
              'value',
            ),
          );
        }
      }
    },
  };
}

/** What is wrong with the columns and types of an expression: asked of the engine with no data at all, and told without its words. */
async function typeProblem(engine: Engine, expression: Expression, known: readonly string[]): Promise<string | undefined> {
  const unknown = columnsOf(expression).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const suggestion = closest(unknown, known);
    return `reads ${unknown}, which is no column here${suggestion === undefined ? '' : `; did you mean "${suggestion}"?`}`;
  }
  const columns = columnsOf(expression).map((name) => `NULL::VARCHAR AS ${quoteName(name)}`);
  try {
    await engine.query(
      `SELECT ${printExpression(expression, 'duckdb')} FROM (SELECT ${[...new Set(columns), '1 AS "paddock one"'].join(', ')}) LIMIT 0`,
    );
    return undefined;
  } catch (error) {
    if (error instanceof PaddockError) return 'does not fit the types: columns are text here; write CAST(… AS DOUBLE) or TRY_CAST';
    throw error;
  }
}
