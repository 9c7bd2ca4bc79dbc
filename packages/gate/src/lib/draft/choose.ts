import type { Engine } from '../engine/engine.ts';
import { personalDataEntry } from '../personal-data/types.ts';
import type { ColumnProfile } from '../profile/profile.ts';
import type { Choice, Rung } from './choice.ts';
import { dateFormatOf } from './date-format.ts';
import { ladderOf } from './ladders.ts';
import { numberSpan } from './number-span.ts';

/** What a choice needs beside the column's profile. */
export interface ChoiceContext {
  readonly engine: Engine;
  readonly relation: string;
  /** The name of the key that this column is, or refers to; its tokens are the same in all tables. */
  readonly domain?: string;
  /** The column of the same table that says whose row it is. */
  readonly person?: string;
}

const unique = 0.95;

/** What a draft does with one column: the least that leaves nothing in it which points to a person. */
export async function choose(column: ColumnProfile, context: ChoiceContext): Promise<Choice> {
  const { name, found, freeText, rows, nulls } = column;
  const said = found.map(
    ({ type, confidence, why }) => `${personalDataEntry(type).title}, ${Math.round(confidence * 100)} % sure (${why.join('; ')})`,
  );
  const because = (text: string): string => [...said, text].join('. ');
  const kinds = found.map(({ type }) => personalDataEntry(type).kind);
  const drop = (text: string): Choice => ({ column: name, treatment: { treatment: 'drop' }, reason: because(text) });
  if (rows === nulls) return drop('It is empty');
  if (freeText)
    return drop('Free text may hold personal data anywhere; redact-text is the choice of a steward who has read the measured recall');
  if (context.domain !== undefined && !found.some(({ type }) => type === 'PERSON' || type === 'ADDRESS'))
    return {
      column: name,
      treatment: { treatment: 'tokenise', domain: context.domain, prefix: '', length: 32, caseless: false },
      reason: because(`It joins ${column.joins.join(', ')}: the same token in all of them`),
    };
  if (kinds.includes('special')) return drop('Specially protected by GDPR Article 9');
  if (kinds.includes('direct')) return drop('It points to a person by itself');
  if (column.quasiIdentifier) return chooseQuasi(column, context, because);
  return chooseOther(column, context, because);
}

async function chooseQuasi(column: ColumnProfile, context: ChoiceContext, because: (text: string) => string): Promise<Choice> {
  const { name, storage } = column;
  const type = column.found[0]!.type;
  const format =
    storage === 'date' || storage === 'timestamp' || type === 'DATE_OF_BIRTH'
      ? await dateFormatOf(context.engine, context.relation, name)
      : undefined;
  const span = storage === 'integer' || storage === 'decimal' ? await numberSpan(context.engine, context.relation, name) : undefined;
  const ladder: readonly Rung[] = ladderOf(type, { ...(format !== undefined && { format }), ...(span !== undefined && { span }) });
  return {
    column: name,
    treatment: ladder[0]!.treatment,
    ladder,
    reason: because('A quasi-identifier: together with others it points to a person'),
  };
}

async function chooseOther(column: ColumnProfile, context: ChoiceContext, because: (text: string) => string): Promise<Choice> {
  const { name, storage, uniqueness, distinct, shape, table } = column;
  if (storage === 'date' || storage === 'timestamp') {
    const format = await dateFormatOf(context.engine, context.relation, name);
    if (format === undefined || format === 'YYYY' || format === 'YYYY-MM') {
      if (format !== undefined) return { column: name, treatment: { treatment: 'keep' }, reason: because('Years and months only') };
      return isoStart(shape)
        ? { column: name, treatment: { treatment: 'truncate', length: 7 }, reason: because('A point in time: the month is left') }
        : { column: name, treatment: { treatment: 'drop' }, reason: because('Dates that are written in more than one way') };
    }
    return context.person === undefined
      ? { column: name, treatment: { treatment: 'generalise-date', unit: 'month', format }, reason: because('A date: the month is left') }
      : {
          column: name,
          treatment: { treatment: 'shift-dates', person: context.person, maxDays: 182, format },
          reason: because('A date: all dates of a person move by the same days'),
        };
  }
  const repeats = uniqueness < unique || distinct < 20;
  if (repeats || storage === 'decimal' || storage === 'boolean')
    return { column: name, treatment: { treatment: 'keep' }, reason: because('Nothing in it was found to point to a person') };
  if (storage === 'integer' || shape !== undefined)
    return {
      column: name,
      treatment: { treatment: 'tokenise', domain: `${table}.${name}`, prefix: '', length: 32, caseless: false },
      reason: because('Hardly any value is there twice: a number of something, which others may know as well'),
    };
  return { column: name, treatment: { treatment: 'drop' }, reason: because('Hardly any text is there twice, and nothing says what it is') };
}

function isoStart(shape: string | undefined): boolean {
  return shape?.startsWith('9{4}-9{2}') ?? false;
}
