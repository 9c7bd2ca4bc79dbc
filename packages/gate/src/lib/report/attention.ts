import { personalDataEntry, type PersonalDataType } from '../personal-data/types.ts';
import { recallByHeld } from './held-types.ts';
import { count, percent } from './html/figures.ts';
import type { Attention, Report, ReportColumn, ReportTable } from './report-document.ts';

/** A report before somebody said what to look at. */
export type Facts = Omit<Report, 'attention'>;

interface Candidate extends Attention {
  /** Higher comes first. */
  readonly weight: number;
}

const most = 3;

/** The three things to look at, heaviest first. Every report has something that is left over: at least that tokens are personal data, or that only what is known is found. */
export function attentionOf(facts: Facts): readonly Attention[] {
  const candidates = [
    ...problems(facts),
    ...remaining(facts),
    ...freeText(facts),
    ...risk(facts),
    ...lostRows(facts),
    ...weakestRecall(facts),
    ...tokens(facts),
    ...budget(facts),
    ...always(facts),
  ];
  return candidates
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ level, title, detail }) => ({ level, title, detail }));
}

function* problems({ problems: found }: Facts): Iterable<Candidate> {
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  yield {
    weight: 100,
    level: 'stop',
    title: errors.length === 1 ? errors[0]!.summary : `${errors.length} promises of the recipe are not kept`,
    detail:
      errors.length === 1
        ? 'The output cannot be signed as it is.'
        : errors
            .slice(0, 3)
            .map(({ summary }) => summary)
            .join('; '),
  };
}

function* remaining({ tables }: Facts): Iterable<Candidate> {
  const left = tables.flatMap((table) =>
    table.columns.flatMap((column) =>
      column.remains
        .filter(({ allowed }) => allowed)
        .map(({ type }) => ({ place: `${table.name}.${column.name}`, type, kind: personalDataEntry(type).kind })),
    ),
  );
  const special = left.filter(({ kind }) => kind === 'special');
  if (special.length > 0)
    yield {
      weight: 80,
      level: 'weigh',
      title: `Special categories stay in: ${places(special)}`,
      detail: 'GDPR Article 9 asks for a basis of its own.',
    };
  const direct = left.filter(({ kind }) => kind === 'direct');
  if (direct.length > 0)
    yield {
      weight: 70,
      level: 'weigh',
      title: `Direct identifiers stay in ${direct.length === 1 ? 'one column' : `${direct.length} columns`}: ${places(direct)}`,
      detail: 'The recipe lets them through. Each points to a person by itself: is the project in need of them?',
    };
}

function places(found: readonly { readonly place: string; readonly type: PersonalDataType }[]): string {
  const texts = found.slice(0, 3).map(({ place, type }) => `${place} (${personalDataEntry(type).title.toLowerCase()})`);
  return `${texts.join(', ')}${found.length > 3 ? ' and more' : ''}`;
}

function* freeText(facts: Facts): Iterable<Candidate> {
  const columns = leavingText(facts.tables);
  if (columns.length === 0) return;
  const [weakest] = recallByHeld(facts).held;
  yield {
    weight: 60,
    level: 'weigh',
    title: `Free text leaves: ${columns.slice(0, 3).join(', ')}`,
    detail:
      weakest === undefined
        ? 'Personal data can be anywhere in prose, and no detector finds all of it.'
        : `No detector finds all of it; the weakest measured here, ${personalDataEntry(weakest.type).title.toLowerCase()}, found ${percent(weakest.found.share)} (at least ${percent(weakest.found.low)}).`,
  };
}

function* risk({ tables }: Facts): Iterable<Candidate> {
  for (const { name, riskAfter: after, riskBefore: before } of tables) {
    if (after === undefined || after.k === null) continue;
    const was = before === undefined || before.k === null ? '' : ` Before, it was ${percent(before.prosecutor.highest)}.`;
    yield {
      weight: after.k === 1 ? 75 : after.k < 5 ? 55 : 20,
      level: after.k < 5 ? 'weigh' : 'know',
      title:
        after.k === 1
          ? `${percent(after.uniqueness)} of the rows of ${name} are alone with their quasi-identifiers`
          : `Everybody in ${name} is one of at least ${count(after.k)}`,
      detail: `Who knows that a person is in it, and ${after.quasiIdentifiers.join(', ')}, is right with ${percent(after.prosecutor.highest)} at most.${was}`,
    };
  }
}

function* lostRows({ tables }: Facts): Iterable<Candidate> {
  for (const { name, rowsIn, suppressed, quarantined } of tables) {
    const unread = quarantined.reduce((sum, { rows }) => sum + rows, 0);
    const all = rowsIn + unread;
    if (unread > 0)
      yield {
        weight: unread / all > 0.01 ? 50 : 30,
        level: 'weigh',
        title: `${count(unread)} rows of ${name} could not be read and stay behind`,
        detail: `${percent(unread / all)} of the rows: ${quarantined.map(({ reason, rows }) => `${reason} ${count(rows)}`).join(', ')}.`,
      };
    if (suppressed / Math.max(1, rowsIn) > 0.05)
      yield {
        weight: 45,
        level: 'weigh',
        title: `${percent(suppressed / rowsIn)} of the rows of ${name} were left out to protect them`,
        detail: 'Those left out are the unusual ones: what is learnt from the copy holds for the usual.',
      };
  }
}

function* weakestRecall(facts: Facts): Iterable<Candidate> {
  const weakest = recallByHeld(facts).held.find(({ type }) => personalDataEntry(type).kind !== 'quasi');
  // Where free text leaves, its point says so.
  if (weakest === undefined || weakest.found.low >= 0.9 || leavingText(facts.tables).length > 0) return;
  yield {
    weight: 25,
    level: 'weigh',
    title: `${personalDataEntry(weakest.type).title}: ${percent(weakest.found.share)} of those planted in other columns were found`,
    detail: `With ${count(weakest.found.of)} examples, it may be as little as ${percent(weakest.found.low)}. A stray one in a column that stays could be missed.`,
  };
}

function* tokens({ tables }: Facts): Iterable<Candidate> {
  const columns = columnsWhere(tables, (column) => column.treatment.kind === 'tokenise');
  if (columns.length === 0) return;
  yield {
    weight: 35,
    level: 'know',
    title: `Tokens are still personal data: ${columns.slice(0, 3).join(', ')}${columns.length > 3 ? ' and more' : ''}`,
    detail:
      'The same person has the same token in every table. Who holds the project’s key, or knows enough about a person, can find them.',
  };
}

function* budget({ budget: state }: Facts): Iterable<Candidate> {
  if (state?.capPicorho === undefined || state.remainingPicorho > state.capPicorho / 5) return;
  const left = state.capPicorho === 0 ? 0 : state.remainingPicorho / state.capPicorho;
  yield {
    weight: 33,
    level: 'weigh',
    title: `${percent(left)} of the privacy budget is left`,
    detail: 'What is learnt about the same people adds up over all releases.',
  };
}

function* always({ recall }: Facts): Iterable<Candidate> {
  yield {
    weight: 10,
    level: 'know',
    title: 'Only forms that the detectors know are found',
    detail:
      recall === undefined || recall.types.length === 0
        ? 'Nothing was measured on these columns: there was nothing of a known form to plant.'
        : 'Recall is measured with examples that the detectors make themselves; a form that nobody thought of is in no figure.',
  };
  yield {
    weight: 5,
    level: 'know',
    title: 'The copy is for one project and one purpose',
    detail: 'Another use, or joining it with other data, is a new question.',
  };
  yield {
    weight: 4,
    level: 'know',
    title: 'Columns that the recipe does not name are not in it',
    detail: 'The list below has every column of the input, and what became of it.',
  };
}

function leavingText(tables: readonly ReportTable[]): readonly string[] {
  return columnsWhere(tables, (column) => column.freeText && column.treatment.kind !== 'drop');
}

function columnsWhere(tables: readonly ReportTable[], holds: (column: ReportColumn) => boolean): readonly string[] {
  return tables.flatMap((table) => table.columns.filter(holds).map((column) => `${table.name}.${column.name}`));
}
