import { z } from 'zod';
import { quoteText } from '../engine/sql-text.ts';
import type { Transform } from './transform.ts';

const schema = z.strictObject({
  treatment: z.literal('mask'),
  keepStart: z.int().min(0).max(20).default(0).describe('characters left at the start'),
  keepEnd: z.int().min(0).max(20).default(0).describe('characters left at the end'),
  with: z.string().min(1).max(20).default('***').describe('what stands for the rest, whatever its length'),
});

export const mask: Transform<z.output<typeof schema>> = {
  kind: 'transform',
  id: 'mask',
  title: 'replace the middle of the value by a fixed text, so that its length is not told',
  schema,
  reads: () => [],
  sql: (parameters, value) => {
    const { keepStart, keepEnd } = parameters;
    const hidden = quoteText(parameters.with);
    if (keepStart + keepEnd === 0) return `CASE WHEN ${value} IS NOT NULL THEN ${hidden} END`;
    const start = keepStart === 0 ? '' : `substr(${value}, 1, ${keepStart}) || `;
    const end = keepEnd === 0 ? '' : ` || substr(${value}, length(${value}) - ${keepEnd - 1})`;
    // Twice as long as what is left, at least: else most of the value would stay.
    const short = `length(${value}) < ${2 * (keepStart + keepEnd)}`;
    return `CASE WHEN ${value} IS NULL THEN NULL WHEN ${short} THEN ${hidden} ELSE ${start}${hidden}${end} END`;
  },
  leaves: ({ keepStart, keepEnd }) =>
    keepStart + keepEnd === 0
      ? 'whether there is a value'
      : `the first ${keepStart} and last ${keepEnd} characters of values at least twice as long`,
  cases: [
    { parameters: { treatment: 'mask', keepStart: 0, keepEnd: 0, with: '***' }, value: 'Müller', result: '***' },
    { parameters: { treatment: 'mask', keepStart: 0, keepEnd: 0, with: '***' }, value: null, result: null },
    { parameters: { treatment: 'mask', keepStart: 1, keepEnd: 2, with: '#' }, value: 'Müller', result: 'M#er' },
    { parameters: { treatment: 'mask', keepStart: 1, keepEnd: 2, with: '#' }, value: 'Mülle', result: '#' },
    { parameters: { treatment: 'mask', keepStart: 0, keepEnd: 4, with: '***' }, value: '4111111111111111', result: '***1111' },
  ],
};
