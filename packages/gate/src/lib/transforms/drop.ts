import { z } from 'zod';
import type { Transform } from './transform.ts';

const schema = z.strictObject({ treatment: z.literal('drop') });

export const drop: Transform<z.output<typeof schema>> = {
  kind: 'transform',
  id: 'drop',
  title: 'leave the column out; the same as not naming it, but said',
  schema,
  reads: () => [],
  sql: () => undefined,
  leaves: () => 'nothing',
  cases: [],
};
