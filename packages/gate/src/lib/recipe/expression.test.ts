import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, type Engine } from '../engine/engine.ts';
import { columnsOf } from './expression.ts';
import { functions } from './functions.ts';
import { parseExpression } from './parse-expression.ts';
import { printExpression } from './print-expression.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

describe('an expression', () => {
  it.each([
    ["a = 'x' AND (b <> '1' OR NOT c IS NULL)", { a: 'x', b: '1', c: 'y' }, true],
    ['CAST(a AS INTEGER) BETWEEN 1 AND 3', { a: '3' }, true],
    ["CASE WHEN a IN ('x', 'y') THEN 1 ELSE NULL END", { a: 'y' }, 1],
    ['TRY_CAST(a AS DOUBLE) / 0', { a: '3' }, null],
    ['7 / 2', {}, 3.5],
    ['-1.05 + 1e3', {}, 998.95],
    ["date_diff('day', CAST(a AS DATE), DATE '2024-03-01')", { a: '2024-02-28' }, 2],
    ["regexp_matches(a, '^x') AND true", { a: 'xy' }, true],
    ["coalesce(\"A b\", 'none') || 'it''s'", { 'A b': null }, "noneit's"],
    ["a LIKE 'x%' AND a NOT LIKE '%y' AND a IS NOT NULL AND a NOT IN ('z')", { a: 'xz' }, true],
    ['extract(year FROM CAST(a AS DATE)) ', { a: '2024-02-28' }, undefined],
  ])('%s is understood, or refused, as meant', async (text, row, result) => {
    const { expression } = await parseExpression(engine, text);
    if (result === undefined) {
      expect(expression).toBeUndefined();
      return;
    }
    const cells = Object.entries(row);
    const source =
      cells.length === 0 ? '' : ` FROM (SELECT ${cells.map(([name], index) => `$c${index}::VARCHAR AS "${name}"`).join(', ')})`;
    const bound = Object.fromEntries(cells.map(([, cell], index) => [`c${index}`, cell]));
    expect(new Set(columnsOf(expression!))).toEqual(new Set(Object.keys(row)));
    expect((await engine.query(`SELECT ${printExpression(expression!, 'duckdb')} AS result${source}`, bound))[0]).toEqual({ result });
  });

  it.each([
    '(SELECT 1)',
    'a IN (SELECT 1)',
    'EXISTS (SELECT 1)',
    '1) FROM secrets --',
    '1) UNION (SELECT 2',
    '1, 2',
    '1); DROP TABLE x; SELECT (1',
    'count(*)',
    'sum(a)',
    'row_number() OVER ()',
    'a FILTER (WHERE b)',
    "read_text('/etc/passwd')",
    "getenv('HOME')",
    "current_setting('temp_directory')",
    'random()',
    'hash(a)',
    'nextval(a)',
    'x -> x + 1',
    '[1, 2]',
    '$1',
    '?',
    '*',
    'COLUMNS(*)',
    'data.a',
    "a COLLATE nocase = 'b'",
    'CAST(a AS BLOB)',
    'CAST(a AS JSON)',
    'main.error(a)',
    'system.main.lower(a)',
    'date_trunc(a, b)',
    'lower()',
    '99999999999999999999999',
    'a +',
    '',
    '/* nothing */',
    '1 --',
  ])('%s is refused in words that are not the engine’s', async (text) => {
    const { expression, problem } = await parseExpression(engine, text);
    if (text === '1 --') expect(expression).toBeDefined();
    else {
      expect(expression).toBeUndefined();
      expect(problem).toMatch(/^(is|has|calls|casts|names) /);
    }
  });

  it('calls functions that the engine has, under the same names', async () => {
    const known = (await engine.query('SELECT DISTINCT function_name AS name FROM duckdb_functions()')).map(({ name }) => name);
    for (const name of Object.keys(functions).filter((one) => /^\w+$/.test(one) && !['coalesce', 'nullif'].includes(one)))
      expect(known).toContain(name);
  });
});
