import { z } from 'zod';
import { personalDataTypes, type PersonalDataType } from '../personal-data/types.ts';
import type { Transform } from './transform.ts';

const schema = z.strictObject({
  treatment: z.literal('redact-text'),
  types: z
    .array(z.enum(personalDataTypes as [PersonalDataType]))
    .min(1)
    .optional()
    .describe('types of personal data to replace, e.g. [EMAIL, PHONE]. Default: all that the detectors know'),
});

export const redactText: Transform<z.output<typeof schema>> = {
  kind: 'transform',
  id: 'redact-text',
  title: 'replace the personal data that the detectors find in free text by its type, e.g. [EMAIL]',
  schema,
  reads: () => [],
  sql: ({ types }, _value, { dialect, name }) => dialect.redacted(name, types),
  leaves: () => 'free text, with whatever the detectors do not know: what they miss is measured, not zero',
  cases: [
    { parameters: { treatment: 'redact-text' }, value: 'mail anna.schmidt@example.org now', result: 'mail [EMAIL] now' },
    {
      parameters: { treatment: 'redact-text', types: ['PHONE'] },
      value: 'mail anna.schmidt@example.org',
      result: 'mail anna.schmidt@example.org',
    },
    { parameters: { treatment: 'redact-text' }, value: null, result: null },
  ],
};
