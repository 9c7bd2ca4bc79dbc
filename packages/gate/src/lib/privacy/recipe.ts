import { z } from 'zod';
import { aggregateSchema } from './recipe-aggregates.ts';
import { columnDomainSchema, type ColumnDomain } from './recipe-domains.ts';

/**
 * The `privateCopy:` section of a recipe: a differentially private synthetic copy of one table, and private aggregates of it.
 *
 * Everything that shapes the output is declared here and never read from the data: who a person is, how many rows one person may
 * contribute, and the domain of every column. `epsilon` and `delta` are for the whole section; `weight`s say how it is divided.
 * The guarantee is for adding or removing one person with all of their rows.
 */
export const privateCopySchema = z
  .strictObject({
    table: z.string().min(1).optional().describe('the table to copy; may be left out when the dataset has one table'),
    personKey: z.string().min(1).optional().describe('the column that says whose row it is; it never leaves'),
    onePersonPerRow: z.literal(true).optional().describe('instead of personKey: every row is another person'),
    rowsPerPerson: z
      .int()
      .min(1)
      .max(1_000)
      .default(1)
      .describe('how many rows of one person count at most; which ones is a secret random choice'),
    epsilon: z.number().min(0.001).max(20).describe('privacy loss of the whole section; 1 is strong, above 8 is weak'),
    delta: z
      .number()
      .min(1e-15)
      .max(1e-3)
      .describe('probability that epsilon does not hold; below one in the number of people, squared if possible'),
    columns: z
      .record(z.string().min(1), columnDomainSchema)
      .refine((columns) => Object.keys(columns).length > 0, 'name at least one column')
      .describe('the columns of the copy and of the aggregates, each with its domain; a column not named is not in the copy'),
    target: z.string().min(1).optional().describe('the column that models will predict: the copy keeps what it depends on'),
    synthetic: z
      .union([z.literal(false), z.strictObject({ weight: z.int().min(1).max(1_000).default(1) })])
      .default({ weight: 1 })
      .describe('the synthetic copy and its share of the budget; false: aggregates only'),
    aggregates: z.array(aggregateSchema).max(1_000).default([]).describe('figures to release with noise'),
  })
  .superRefine((section, context) => {
    const report = (path: readonly (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path: [...path], message });
    };
    const declared = (name: string): ColumnDomain | undefined => (Object.hasOwn(section.columns, name) ? section.columns[name] : undefined);
    if ((section.personKey === undefined) === (section.onePersonPerRow === undefined)) {
      report(['personKey'], 'name either personKey or onePersonPerRow: true');
    }
    if (section.onePersonPerRow === true && section.rowsPerPerson !== 1) {
      report(['rowsPerPerson'], 'with onePersonPerRow it is 1');
    }
    if (section.personKey !== undefined && declared(section.personKey) !== undefined) {
      report(['columns', section.personKey], 'the person key cannot be a column of the copy');
    }
    if (section.target !== undefined && declared(section.target) === undefined) {
      report(['target'], 'the target must be one of the columns');
    }
    if (section.synthetic === false && section.aggregates.length === 0) {
      report(['aggregates'], 'neither a synthetic copy nor aggregates: nothing to do');
    }
    const names = new Set<string>();
    for (const [index, aggregate] of section.aggregates.entries()) {
      if (names.has(aggregate.name)) report(['aggregates', index, 'name'], 'another aggregate has this name');
      names.add(aggregate.name);
      for (const column of aggregateColumns(aggregate)) {
        if (declared(column) === undefined) report(['aggregates', index], `${column} is not one of the columns`);
      }
      if ('column' in aggregate && declared(aggregate.column) !== undefined && declared(aggregate.column)?.kind !== 'numeric') {
        report(['aggregates', index, 'column'], `a ${aggregate.kind} needs a numeric column`);
      }
    }
  });

/** The section as the rest of the gate gets it, with defaults filled in. */
export type PrivateCopyRecipe = z.output<typeof privateCopySchema>;

function aggregateColumns(aggregate: z.output<typeof aggregateSchema>): readonly string[] {
  return [...('by' in aggregate ? aggregate.by : []), ...('column' in aggregate ? [aggregate.column] : [])];
}
