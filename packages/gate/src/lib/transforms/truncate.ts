import { z } from 'zod';
import type { Transform } from './transform.ts';

const schema = z.strictObject({
  treatment: z.literal('truncate'),
  length: z.int().min(1).max(200).describe('characters that are left at the start'),
});

export const truncate: Transform<z.output<typeof schema>> = {
  kind: 'transform',
  id: 'truncate',
  title: 'keep the first characters only, e.g. of a postcode',
  schema,
  reads: () => [],
  sql: ({ length }, value) => `substr(${value}, 1, ${length})`,
  leaves: ({ length }) => `the first ${length} characters`,
  cases: [
    { parameters: { treatment: 'truncate', length: 3 }, value: '10115', result: '101' },
    { parameters: { treatment: 'truncate', length: 3 }, value: 'é漢', result: 'é漢' },
    { parameters: { treatment: 'truncate', length: 3 }, value: null, result: null },
  ],
};
