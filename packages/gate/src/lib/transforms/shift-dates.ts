import { z } from 'zod';
import { dateFormats } from './dialect.ts';
import type { Transform } from './transform.ts';

const schema = z.strictObject({
  treatment: z.literal('shift-dates'),
  person: z.string().min(1).describe('the column that says whose date it is: all dates of one person move by the same days, in all tables'),
  maxDays: z.int().min(1).max(3660).default(182).describe('the largest move, earlier or later'),
  format: z.enum(dateFormats).exclude(['YYYY-MM', 'YYYY']).default('YYYY-MM-DD').describe('how the dates are written, and stay written'),
});

export const shiftDates: Transform<z.output<typeof schema>> = {
  kind: 'transform',
  id: 'shift-dates',
  title: 'move all dates of a person by the same secret number of days',
  schema,
  reads: ({ person }) => [person],
  sql: ({ person, maxDays, format }, value, { dialect, column }) => {
    const drawn = dialect.first48Bits(dialect.hmac('shift-dates', column(person)));
    return dialect.dateText(dialect.addDays(dialect.tryDate(value, format), `(${drawn} % ${2 * maxDays + 1} - ${maxDays})`), format);
  },
  unfit: ({ format }, value, { dialect }) => `(${value} IS NOT NULL AND ${dialect.tryDate(value, format)} IS NULL)`,
  leaves: ({ maxDays }) => `the time between dates of one person; the date itself within ${maxDays} days`,
  cases: [
    {
      parameters: { treatment: 'shift-dates', person: 'id', maxDays: 10, format: 'YYYY-MM-DD' },
      value: '2024-02-29',
      row: { id: '1' },
      result: /^2024-0[23]-\d\d$/,
    },
    {
      parameters: { treatment: 'shift-dates', person: 'id', maxDays: 10, format: 'YYYY-MM-DD' },
      value: '29.02.2024',
      row: { id: '1' },
      result: 'unfit',
    },
    {
      parameters: { treatment: 'shift-dates', person: 'id', maxDays: 10, format: 'YYYY-MM-DD' },
      value: '2024-02-29',
      row: { id: null },
      result: null,
    },
    {
      parameters: { treatment: 'shift-dates', person: 'id', maxDays: 10, format: 'YYYY-MM-DD' },
      value: null,
      row: { id: '1' },
      result: null,
    },
  ],
};
