import { z } from 'zod';
import { personalDataTypes, type PersonalDataType } from '../personal-data/types.ts';

const typeSchema = z.enum(personalDataTypes as readonly [PersonalDataType, ...PersonalDataType[]]);

const columnSchema = z.strictObject({
  header: z.string(),
  /** What each cell that is not empty holds: one type that points to a person, free text, or nothing personal by itself. */
  label: z.union([typeSchema, z.literal('FREE_TEXT'), z.literal('none')]),
  /** Whether it points to a person together with other columns. */
  quasi: z.boolean(),
  /** The type of a quasi-identifier or of a special class, where the label is `none`. */
  indirect: typeSchema.exactOptional(),
  /** What can be found within free text. */
  types: z.array(typeSchema).readonly().exactOptional(),
});

const tableSchema = z.strictObject({
  name: z.string(),
  domain: z.string(),
  language: z.enum(['en', 'de', 'fr']),
  style: z.enum(['snake', 'camel', 'title', 'abbreviated', 'dotted']),
  columns: z.array(columnSchema.readonly()).readonly(),
});

/** The labels of one table, as `labels.generated.json` lists them. */
export type LabelledTable = Readonly<z.infer<typeof tableSchema>>;
export type LabelledColumn = LabelledTable['columns'][number];

export const labelsSchema = z.array(tableSchema.readonly()).readonly();
