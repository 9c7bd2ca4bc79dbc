import { z } from 'zod';
import { personalDataTypes, type PersonalDataType } from '../personal-data/types.ts';
import type { Transform } from './transform.ts';

const schema = z.strictObject({
  treatment: z.literal('keep'),
  holds: z
    .array(z.enum(personalDataTypes as [PersonalDataType]))
    .optional()
    .describe('types of personal data that stay in it on purpose, e.g. [EMAIL]; verify accepts these and no others'),
});

export const keep: Transform<z.output<typeof schema>> = {
  kind: 'transform',
  id: 'keep',
  title: 'leave the value as it is',
  schema,
  reads: () => [],
  sql: (_parameters, value) => value,
  leaves: ({ holds }) => (holds === undefined ? 'the value' : `the value, which holds personal data on purpose: ${holds.join(', ')}`),
  cases: [
    { parameters: { treatment: 'keep' }, value: 'a\n"b"', result: 'a\n"b"' },
    { parameters: { treatment: 'keep' }, value: null, result: null },
  ],
};
