import { z } from 'zod';
import { drop } from './drop.ts';
import { generaliseDate } from './generalise-date.ts';
import { generaliseList } from './generalise-list.ts';
import { generaliseNumber } from './generalise-number.ts';
import { keep } from './keep.ts';
import { mask } from './mask.ts';
import { merge } from './merge.ts';
import { redactText } from './redact-text.ts';
import { replacePattern } from './replace-pattern.ts';
import { shiftDates } from './shift-dates.ts';
import { tokenise } from './tokenise.ts';
import type { Transform } from './transform.ts';
import { truncate } from './truncate.ts';

const all = [
  keep,
  drop,
  mask,
  truncate,
  generaliseNumber,
  generaliseDate,
  generaliseList,
  shiftDates,
  tokenise,
  merge,
  replacePattern,
  redactText,
] as const;

type ParametersOf<T> = T extends Transform<infer Parameters> ? Parameters : never;
/** How a column is treated: its `treatment` and the parameters of that. */
export type Treatment = ParametersOf<(typeof all)[number]>;

/** Every treatment, in the order of the documentation. */
export const transforms = all as unknown as readonly Transform<Treatment>[];

/** The transform of a treatment. */
export function transformOf(treatment: Treatment): Transform<Treatment> {
  return transforms.find(({ id }) => id === treatment.treatment)!;
}

export const treatmentSchema = z.discriminatedUnion('treatment', all.map(({ schema }) => schema) as never) as z.ZodType<Treatment>;
