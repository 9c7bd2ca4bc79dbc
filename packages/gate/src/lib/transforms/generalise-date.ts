import { z } from 'zod';
import { dateFormats } from './dialect.ts';
import type { Transform } from './transform.ts';

const schema = z.strictObject({
  treatment: z.literal('generalise-date'),
  unit: z.enum(['decade', 'year', 'quarter', 'month', 'week', 'day']).describe('what is left of the date; a week is written as its Monday'),
  format: z.enum(dateFormats).default('YYYY-MM-DD').describe('how the dates are written'),
});

export const generaliseDate: Transform<z.output<typeof schema>> = {
  kind: 'transform',
  id: 'generalise-date',
  title: 'replace a date by its decade, year, quarter, month, week or day',
  schema,
  reads: () => [],
  sql: ({ unit, format }, value, { dialect }) => {
    const date = dialect.tryDate(value, format);
    const year = dialect.dateText(date, 'YYYY');
    switch (unit) {
      case 'decade':
        return `substr(${year}, 1, 3) || '0s'`;
      case 'year':
        return year;
      case 'quarter':
        return `${year} || '-Q' || CAST(quarter(${date}) AS VARCHAR)`;
      case 'month':
        return dialect.dateText(date, 'YYYY-MM');
      case 'week':
        return dialect.dateText(`date_trunc('week', ${date})`, 'YYYY-MM-DD');
      case 'day':
        return dialect.dateText(date, 'YYYY-MM-DD');
    }
  },
  unfit: ({ format }, value, { dialect }) => `(${value} IS NOT NULL AND ${dialect.tryDate(value, format)} IS NULL)`,
  leaves: ({ unit }) => `the ${unit}`,
  cases: [
    { parameters: { treatment: 'generalise-date', unit: 'year', format: 'YYYY-MM-DD' }, value: '1984-05-17', result: '1984' },
    { parameters: { treatment: 'generalise-date', unit: 'decade', format: 'DD.MM.YYYY' }, value: '17.05.1984', result: '1980s' },
    { parameters: { treatment: 'generalise-date', unit: 'quarter', format: 'YYYY-MM-DD' }, value: '1984-05-17', result: '1984-Q2' },
    { parameters: { treatment: 'generalise-date', unit: 'month', format: 'MM/DD/YYYY' }, value: '05/17/1984', result: '1984-05' },
    { parameters: { treatment: 'generalise-date', unit: 'week', format: 'YYYYMMDD' }, value: '20240229', result: '2024-02-26' },
    {
      parameters: { treatment: 'generalise-date', unit: 'day', format: 'YYYY-MM-DD HH:mm:ss' },
      value: '2024-02-29 23:59:59',
      result: '2024-02-29',
    },
    { parameters: { treatment: 'generalise-date', unit: 'year', format: 'YYYY-MM-DD' }, value: '2023-02-29', result: 'unfit' },
    { parameters: { treatment: 'generalise-date', unit: 'year', format: 'YYYY-MM-DD' }, value: null, result: null },
  ],
};
