import { z } from 'zod';
import { privateCopySchema } from '../privacy/recipe.ts';
import { columnSchema } from './column-schema.ts';

/** GDPR Article 6(1), points (a) to (f). */
export const legalBases = ['consent', 'contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests'] as const;

const columnName = z.string().min(1).max(500);

const tableSchema = z.strictObject({
  columns: z.record(columnName, columnSchema).describe('what happens to each column. A column that is not named is dropped'),
  rows: z
    .strictObject({
      filter: z.string().min(1).max(5000).optional().describe('an expression over the columns of the data; rows where it is true stay'),
      sample: z
        .strictObject({
          share: z.number().gt(0).lt(1).describe('of the persons, e.g. 0.1'),
          by: columnName.describe('the column that says who a row belongs to: a person is in the sample in all tables, or in none'),
        })
        .optional()
        .describe('a secret sample, drawn with the project’s key'),
    })
    .optional(),
  features: z
    .record(columnName, z.string().min(1).max(5000))
    .optional()
    .describe('new columns: expressions of SQL over the columns of the output and the features above'),
  quasiIdentifiers: z.array(columnName).optional().describe('columns of the output that together may point at a person'),
  sensitive: z.array(columnName).optional().describe('columns of the output that must not be learned about a person'),
});

export const recipeSchema = z.strictObject({
  version: z.literal(1).describe('of this format'),
  purpose: z.string().min(10).max(2000).describe('what the project does with the data, in a sentence'),
  project: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens')
    .describe('the logical id of the project that gets the data'),
  dataset: z.string().min(1).max(200).describe('what the data are called'),
  legalBasis: z.enum(legalBases).describe('GDPR Article 6(1)'),
  askedBy: z.string().min(1).max(200).describe('who asked; may not sign the release'),
  read: z
    .strictObject({
      encoding: z.enum(['utf-8', 'utf-16', 'latin-1']).optional(),
      header: z.boolean().optional().describe('whether CSV files start with the names of the columns; default true'),
      delimiter: z.string().length(1).optional().describe('of CSV files; default: found out'),
    })
    .optional()
    .describe('how text files are read'),
  output: z.strictObject({ format: z.enum(['csv', 'jsonl', 'parquet']).default('csv') }).default({ format: 'csv' }),
  reach: z
    .strictObject({
      k: z
        .int()
        .min(2)
        .max(1_000_000)
        .optional()
        .describe('so many rows, at least, share the values of the quasi-identifiers; rows of smaller groups are suppressed'),
      l: z
        .int()
        .min(2)
        .max(1000)
        .optional()
        .describe('so many different values, at least, each sensitive column has in a group; rows of other groups are suppressed'),
      t: z
        .number()
        .gt(0)
        .lt(1)
        .optional()
        .describe('so far, at most, the sensitive values of a group are distributed from those of all; verify refuses otherwise'),
    })
    .refine(({ k, l, t }) => k !== undefined || (l === undefined && t === undefined), { path: ['k'], message: 'is needed for l and t' })
    .default({})
    .describe('k-anonymity, l-diversity, t-closeness'),
  tables: z
    .record(z.string().min(1), tableSchema)
    .refine((tables) => Object.keys(tables).length > 0, 'name at least one table')
    .describe('by the name of the file without its ending'),
  privateCopy: privateCopySchema.optional().describe('a differentially private copy, and private aggregates'),
});

/** JSON Schema of gate.yaml (draft 2020-12): editors complete and check with it. */
export function recipeJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: 'Paddock recipe', ...z.toJSONSchema(recipeSchema, { io: 'input' }) };
}
