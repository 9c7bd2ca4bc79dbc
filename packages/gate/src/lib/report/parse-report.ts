import { PaddockError } from '@paddock/base/errors';
import { z } from 'zod';
import type { Report } from './report-document.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What is decided on in a report that somebody hands in; the rest is for people. */
const readSchema = z.looseObject({
  kind: z.literal('report'),
  version: z.literal(1),
  project: z.string(),
  dataset: z.string(),
  purpose: z.string(),
  legalBasis: z.string(),
  askedBy: z.string(),
  verdict: z.enum(['holds', 'refused']),
  hashes: z.strictObject({ input: hash, recipe: hash, plan: hash, output: hash }),
  tables: z.array(
    z.looseObject({
      name: z.string(),
      columns: z.array(
        z.looseObject({
          name: z.string(),
          found: z.array(z.looseObject({ type: z.string() })),
          treatment: z.looseObject({ kind: z.string() }),
          remains: z.array(z.looseObject({ type: z.string() })),
        }),
      ),
    }),
  ),
});

/** A report from the bytes of `report.json`. @throws `input/invalid` when it is none */
export function parseReport(bytes: Uint8Array): Report {
  const parsed = readSchema.safeParse(parseJson(bytes));
  if (parsed.success) return parsed.data as unknown as Report;
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new PaddockError('input/invalid', { detail: `this is no report of the gate${where === '' ? '' : ` (${where})`}` });
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
