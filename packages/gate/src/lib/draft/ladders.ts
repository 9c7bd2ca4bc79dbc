import type { PersonalDataType } from '../personal-data/types.ts';
import type { Treatment } from '../transforms/catalogue.ts';
import type { DateFormat } from '../transforms/dialect.ts';
import type { Rung } from './choice.ts';
import { roundWidth, type NumberSpan } from './number-span.ts';

const keep: Rung = { treatment: { treatment: 'keep' }, loss: 0 };
const drop: Rung = { treatment: { treatment: 'drop' }, loss: 1 };

interface Known {
  readonly format?: DateFormat;
  readonly span?: NumberSpan;
}

const ladders: Partial<Record<PersonalDataType, (known: Known) => readonly Rung[]>> = {
  DATE_OF_BIRTH: ({ format }) => (format === undefined ? [drop] : [date('year', format, 0.3), date('decade', format, 0.6), drop]),
  POSTCODE: () => [...[3, 2, 1].map((length): Rung => ({ treatment: { treatment: 'truncate', length }, loss: 1 - length / 5 })), drop],
  AGE: ({ span }) =>
    span === undefined ? [keep, drop] : [...[5, 10, 20].map((width) => band(width, 0.1 + width / 40, span.agelike ? 90 : undefined)), drop],
  INCOME: ({ span }) => bands(span),
  COORDINATES: ({ span }) => bands(span),
};

/**
 * Ways to make a quasi-identifier coarser, finest first, all of them within HIPAA's Safe Harbor where that names it: years of dates, three digits
 * of a postcode, one band from 90 years of age on. https://www.ecfr.gov/current/title-45/section-164.514
 */
export function ladderOf(type: PersonalDataType, known: Known): readonly Rung[] {
  return ladders[type]?.(known) ?? [keep, drop];
}

function bands(span: NumberSpan | undefined): readonly Rung[] {
  if (span === undefined || span.width <= 0) return [drop];
  return [...[20, 10, 5].map((parts) => band(roundWidth(span.width / parts), 1 - parts / 25)), drop];
}

function date(unit: 'year' | 'decade', format: DateFormat, loss: number): Rung {
  return { treatment: { treatment: 'generalise-date', unit, format }, loss };
}

function band(width: number, loss: number, max?: number): Rung {
  const treatment: Treatment = { treatment: 'generalise-number', width, origin: 0, label: 'band', ...(max !== undefined && { max }) };
  return { treatment, loss };
}
