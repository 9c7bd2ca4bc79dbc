import { z } from 'zod';
import { quoteText } from '../engine/sql-text.ts';
import type { Transform } from './transform.ts';

/** What only one of the two engines' regular expressions knows: looking around, going back, possessive quantifiers. */
const foreign = /\(\?[=!<P>]|\\[1-9kK]|[*+?}]\+/;

const schema = z.strictObject({
  treatment: z.literal('replace-pattern'),
  patterns: z
    .array(
      z.strictObject({
        pattern: z
          .string()
          .min(1)
          .max(1000)
          .refine((pattern) => !foreign.test(pattern), 'must do without looking around and going back')
          .describe('a regular expression (RE2)'),
        with: z
          .string()
          .max(100)
          .regex(/^[^\\$]*$/, 'must have no \\ and no $')
          .describe('what stands for each match'),
      }),
    )
    .min(1)
    .max(20)
    .describe('replaced one after the other'),
});

export const replacePattern: Transform<z.output<typeof schema>> = {
  kind: 'transform',
  id: 'replace-pattern',
  title: 'replace what matches a regular expression; the rest of the text stays',
  schema,
  reads: () => [],
  sql: ({ patterns }, value, { dialect }) =>
    patterns.reduce((text, { pattern, with: replacement }) => dialect.replaceAll(text, quoteText(pattern), quoteText(replacement)), value),
  leaves: ({ patterns }) =>
    `the text but for what matches ${patterns.length === 1 ? 'a pattern' : `${patterns.length} patterns`}; nothing else is looked for`,
  cases: [
    {
      parameters: {
        treatment: 'replace-pattern',
        patterns: [
          { pattern: '[\\w.+-]+@[\\w.-]+', with: '[EMAIL]' },
          { pattern: '[0-9]{4,}', with: '#' },
        ],
      },
      value: "a.b@example.org's 12345, 123 c@example.org",
      result: "[EMAIL]'s #, 123 [EMAIL]",
    },
    { parameters: { treatment: 'replace-pattern', patterns: [{ pattern: 'x', with: '' }] }, value: null, result: null },
  ],
};
