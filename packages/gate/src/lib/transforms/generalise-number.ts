import { z } from 'zod';
import { quoteText } from '../engine/sql-text.ts';
import type { Transform } from './transform.ts';

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;
/** At most four decimals, not so large that a double would not hold it. */
const bound = z
  .number()
  .min(-1e11)
  .max(1e11)
  .refine((value) => decimals(value) <= 4 && !String(value).includes('e'), 'must have at most four decimals');

const schema = z
  .strictObject({
    treatment: z.literal('generalise-number'),
    width: bound.refine((width) => width > 0, 'must be above 0').describe('of a band, e.g. 10 for [30,40)'),
    origin: bound.default(0).describe('where a band starts'),
    min: bound.optional().describe('everything below becomes one band'),
    max: bound.optional().describe('everything from here on becomes one band'),
    label: z.enum(['band', 'lower']).default('band').describe('band: [30,40); lower: 30'),
  })
  .refine(({ min, max }) => min === undefined || max === undefined || min < max, { path: ['max'], message: 'must be above min' });

export const generaliseNumber: Transform<z.output<typeof schema>> = {
  kind: 'transform',
  id: 'generalise-number',
  title: 'replace a number by the band that it is in',
  schema,
  reads: () => [],
  sql: (parameters, value, { dialect }) => {
    const { width, origin, min, max, label } = parameters;
    const digits = Math.max(decimals(width), decimals(origin));
    const scale = 10 ** digits;
    const scaled = (number: number): string => String(Math.round(number * scale));
    const number = dialect.tryNumber(value);
    // In whole numbers of the smallest decimal, so that 0.3 is in [0.3,0.4).
    const steps = `(CAST(floor(${number} * ${scale}) AS BIGINT) - (${scaled(origin)}))`;
    const lower = `(${steps} - (${steps} % ${scaled(width)} + ${scaled(width)}) % ${scaled(width)} + (${scaled(origin)}))`;
    const written = (amount: string): string =>
      digits === 0 ? `CAST(${amount} AS VARCHAR)` : `CAST(${amount} * 0.${'0'.repeat(digits - 1)}1 AS VARCHAR)`;
    const band =
      label === 'lower' ? written(lower) : `'[' || ${written(lower)} || ',' || ${written(`(${lower} + ${scaled(width)})`)} || ')'`;
    const whens = [
      ...(min === undefined ? [] : [`WHEN ${number} < ${min} THEN ${quoteText(`<${min}`)}`]),
      ...(max === undefined ? [] : [`WHEN ${number} >= ${max} THEN ${quoteText(`>=${max}`)}`]),
    ];
    return whens.length === 0 ? band : `CASE ${whens.join(' ')} ELSE ${band} END`;
  },
  unfit: (_parameters, value, { dialect }) =>
    `(${value} IS NOT NULL AND (${dialect.tryNumber(value)} IS NULL OR abs(${dialect.tryNumber(value)}) > 100000000000))`,
  leaves: ({ width }) => `a band ${width} wide`,
  cases: [
    { parameters: { treatment: 'generalise-number', width: 10, origin: 0, label: 'band' }, value: '37', result: '[30,40)' },
    { parameters: { treatment: 'generalise-number', width: 10, origin: 0, label: 'band' }, value: '-0.5', result: '[-10,0)' },
    { parameters: { treatment: 'generalise-number', width: 0.1, origin: 0, label: 'band' }, value: '0.3', result: '[0.3,0.4)' },
    { parameters: { treatment: 'generalise-number', width: 10, origin: 5, label: 'lower' }, value: '14.99', result: '5' },
    { parameters: { treatment: 'generalise-number', width: 10, origin: 0, max: 90, label: 'band' }, value: '103', result: '>=90' },
    { parameters: { treatment: 'generalise-number', width: 10, origin: 0, min: 18, label: 'band' }, value: '17.9', result: '<18' },
    { parameters: { treatment: 'generalise-number', width: 10, origin: 0, label: 'band' }, value: 'n/a', result: 'unfit' },
    { parameters: { treatment: 'generalise-number', width: 10, origin: 0, label: 'band' }, value: null, result: null },
  ],
};
