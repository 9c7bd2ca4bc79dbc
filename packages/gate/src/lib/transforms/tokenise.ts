import { z } from 'zod';
import { quoteText } from '../engine/sql-text.ts';
import type { Transform } from './transform.ts';

const schema = z.strictObject({
  treatment: z.literal('tokenise'),
  domain: z
    .string()
    .min(1)
    .max(60)
    .default('value')
    .describe('the same value has the same token within a domain, in all tables; other domains, other tokens'),
  prefix: z.string().max(20).default('').describe('stands before each token'),
  length: z.int().min(20).max(64).default(32).describe('hexadecimal digits of a token; 32 are 128 bits'),
  caseless: z.boolean().default(false).describe('letter case and blanks around the value make no difference'),
});

export const tokenise: Transform<z.output<typeof schema>> = {
  kind: 'transform',
  id: 'tokenise',
  title: 'replace the value by a keyed token (HMAC-SHA-256) that is the same wherever the value stands',
  schema,
  reads: () => [],
  sql: ({ domain, prefix, length, caseless }, value, { dialect }) => {
    const token = `substr(${dialect.hmac(`token:${domain}`, caseless ? `lower(trim(${value}))` : value)}, 1, ${length})`;
    return prefix === '' ? token : `${quoteText(prefix)} || ${token}`;
  },
  leaves: () => 'which rows have the same value; whoever has the project’s key can test a guess. Tokens are still personal data',
  cases: [
    {
      parameters: { treatment: 'tokenise', domain: 'value', prefix: 'c_', length: 32, caseless: false },
      value: 'Zoë',
      result: /^c_[0-9a-f]{32}$/,
    },
    {
      parameters: { treatment: 'tokenise', domain: 'value', prefix: '', length: 64, caseless: true },
      value: ' ZOË ',
      result: /^[0-9a-f]{64}$/,
    },
    { parameters: { treatment: 'tokenise', domain: 'value', prefix: 'c_', length: 32, caseless: false }, value: null, result: null },
  ],
};
