import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { athenaDialect } from '../compile/athena-dialect.ts';
import { duckdbDialect } from '../compile/duckdb-dialect.ts';
import { openEngine, type Engine } from '../engine/engine.ts';
import { quoteName } from '../engine/sql-text.ts';
import { padParameters } from '../run/key.ts';
import { redactText } from '../run/redact.ts';
import { transforms } from './catalogue.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

describe('the treatments', () => {
  it('are all the files of this folder', () => {
    const others = ['catalogue.ts', 'dialect.ts', 'transform.ts', 'transforms.test.ts'];
    const files = readdirSync(import.meta.dirname).filter((name) => !others.includes(name));
    expect(transforms.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  });

  for (const transform of transforms) {
    it(`${transform.id} has cases of a value and of none, or leaves nothing`, () => {
      const first = { treatment: transform.id, ...transform.cases[0]?.parameters };
      const gone = transform.id === 'drop';
      expect(transform.cases.some(({ value, row }) => value !== null || row !== undefined)).toBe(!gone);
      expect(transform.cases.some(({ result }) => result === null)).toBe(!gone);
      expect(transform.schema.safeParse(first).success).toBe(true);
      expect(transform.leaves(first as never)).not.toBe('');
    });

    for (const { parameters, value, row = {}, result } of transform.cases) {
      it(`${transform.id} makes ${String(result)} of ${JSON.stringify(value ?? row)} with ${JSON.stringify(parameters)}`, async () => {
        expect(transform.schema.parse(parameters)).toEqual(parameters);
        const dialect = duckdbDialect();
        const column = (name: string): string => `data.${quoteName(name)}`;
        const context = { dialect, column, name: 'value' };
        const sql = transform.sql(parameters, column('value'), context);
        const unfit = transform.unfit?.(parameters, column('value'), context) ?? 'FALSE';
        const cells = Object.entries({ value, ...row });
        const source = `(SELECT ${cells.map(([name], index) => `$cell_${index}::VARCHAR AS ${quoteName(name)}`).join(', ')}) AS data`;
        const joins = dialect
          .needs()
          .redactions.map(
            ({ table }) =>
              ` LEFT JOIN (SELECT $text_of::VARCHAR AS text, $redacted::VARCHAR AS redacted) AS ${table} ON ${table}.text = data.value`,
          );
        const bound: Record<string, string | null | Uint8Array> = Object.fromEntries(
          cells.map(([, cell], index) => [`cell_${index}`, cell]),
        );
        Object.assign(bound, padParameters(new Uint8Array(32), 'p', dialect.needs().purposes));
        if (joins.length > 0) {
          bound['text_of'] = value;
          bound['redacted'] = value === null ? null : redactText(value, dialect.needs().redactions[0]!.types);
        }
        const [answer] = await engine.query(`SELECT ${sql} AS result, ${unfit} AS unfit FROM ${source}${joins.join('')}`, bound);
        if (result === 'unfit') expect(answer!['unfit']).toBe(true);
        else {
          expect(answer!['unfit'] ?? false).toBe(false);
          if (result instanceof RegExp) expect(answer!['result']).toMatch(result);
          else expect(answer!['result']).toBe(result);
        }
        if (transform.id !== 'redact-text')
          expect(transform.sql(parameters, column('value'), { ...context, dialect: athenaDialect() })).toBeTypeOf('string');
      });
    }
  }
});
