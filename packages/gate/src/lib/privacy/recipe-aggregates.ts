import { z } from 'zod';

const name = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,62}$/)
  .describe('how it is called in the output');
const weight = z.int().min(1).max(1_000).default(1).describe('its share of the budget, beside the others');
const groups = z.array(z.string().min(1)).max(3);
const by = groups.default([]).describe('one figure per value of these columns, for all values of their domains');
const column = z.string().min(1).describe('a numeric column; values outside its domain are clipped');

const quantile = z
  .number()
  .gt(0)
  .lt(1)
  .refine((share) => Number.isInteger(Math.round(share * 1e6) / 100), 'at most four decimal places');

/** One private figure, or one per group. Groups come from declared domains: all of them are in the output, also the empty ones. */
export const aggregateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ name, kind: z.literal('count'), weight }),
  z.strictObject({ name, kind: z.literal('group-by'), by: groups.min(1), weight }),
  z.strictObject({ name, kind: z.literal('sum'), column, by, weight }),
  z.strictObject({ name, kind: z.literal('mean'), column, by, weight }),
  z.strictObject({
    name,
    kind: z.literal('quantile'),
    column,
    quantiles: z.array(quantile).min(1).max(20).describe('0.5 is the median; the answer is an edge of a declared bin'),
    weight,
  }),
]);

export type AggregateRecipe = z.output<typeof aggregateSchema>;
