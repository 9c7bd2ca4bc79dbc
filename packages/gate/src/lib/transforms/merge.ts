import { z } from 'zod';
import { quoteText } from '../engine/sql-text.ts';
import { generaliseList } from './generalise-list.ts';
import { keep } from './keep.ts';
import { mask } from './mask.ts';
import { tokenise } from './tokenise.ts';
import type { Transform, TransformContext } from './transform.ts';
import { truncate } from './truncate.ts';

const treat = z.discriminatedUnion('treatment', [
  keep.schema,
  mask.schema,
  truncate.schema,
  tokenise.schema,
  generaliseList.schema,
] as never) as z.ZodType<Then>;

type Then =
  | ParametersOf<typeof keep>
  | ParametersOf<typeof mask>
  | ParametersOf<typeof truncate>
  | ParametersOf<typeof tokenise>
  | ParametersOf<typeof generaliseList>;
type ParametersOf<T> = T extends Transform<infer Parameters> ? Parameters : never;

const schema = z.strictObject({
  treatment: z.literal('merge'),
  columns: z.array(z.string().min(1)).min(2).describe('the columns of the data that are joined, in this order; none of them stays by this'),
  separator: z.string().max(10).default(' ').describe('stands between them'),
  treat: treat.describe('what is done with the joined value: keep, mask, truncate, tokenise or generalise-list'),
});

export const merge: Transform<z.output<typeof schema>> = {
  kind: 'transform',
  id: 'merge',
  title: 'make one column of several, and treat that one',
  schema,
  reads: ({ columns }) => columns,
  sql: ({ columns, separator, treat: next }, _value, context) => {
    const joined = columns.map((name) => `coalesce(${context.column(name)}, '')`).join(` || ${quoteText(separator)} || `);
    const allEmpty = columns.map((name) => `${context.column(name)} IS NULL`).join(' AND ');
    return follow(next, `(CASE WHEN ${allEmpty} THEN NULL ELSE ${joined} END)`, context);
  },
  leaves: ({ columns, treat: next }) => `of ${columns.join(', ')} together: ${follower(next).leaves(next)}`,
  cases: [
    {
      parameters: { treatment: 'merge', columns: ['a', 'b'], separator: '-', treat: { treatment: 'keep' } },
      value: null,
      row: { a: '1', b: '2' },
      result: '1-2',
    },
    {
      parameters: { treatment: 'merge', columns: ['a', 'b'], separator: '-', treat: { treatment: 'truncate', length: 2 } },
      value: null,
      row: { a: null, b: '2' },
      result: '-2',
    },
    {
      parameters: { treatment: 'merge', columns: ['a', 'b'], separator: '-', treat: { treatment: 'keep' } },
      value: null,
      row: { a: null, b: null },
      result: null,
    },
  ],
};

function follower(next: Then): Transform<Then> {
  const found = [keep, mask, truncate, tokenise, generaliseList].find(({ id }) => id === next.treatment);
  return found as unknown as Transform<Then>;
}

function follow(next: Then, value: string, context: TransformContext): string | undefined {
  return follower(next).sql(next, value, context);
}
