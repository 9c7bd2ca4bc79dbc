import { Document, type Scalar, type YAMLMap } from 'yaml';
import type { Engine } from '../engine/engine.ts';
import type { Dataset } from '../engine/table.ts';
import type { Profile } from '../profile/profile.ts';
import type { Treatment } from '../transforms/catalogue.ts';
import { draftTables, type DraftTable } from './draft-tables.ts';

export interface DraftOptions {
  /** Logical id of the project that asks for the data. */
  readonly project: string;
  /** What the data are called. */
  readonly dataset: string;
  readonly askedBy: string;
  /** Rows that share their quasi-identifiers, at least: default 5. */
  readonly k?: number;
}

export interface Draft {
  readonly kind: 'draft';
  /** `gate.yaml`. */
  readonly text: string;
  readonly tables: readonly DraftTable[];
}

/**
 * A first recipe for a dataset, with a reason for each column: direct identifiers and free text dropped, keys tokenised the same in all tables,
 * dates shifted with their person, quasi-identifiers as coarse as k asks for on these very data. A steward goes on from there.
 * @param profile of the same dataset
 */
export async function draftRecipe(engine: Engine, dataset: Dataset, profile: Profile, options: DraftOptions): Promise<Draft> {
  const k = options.k ?? 5;
  const tables = await draftTables(engine, dataset, profile, k);
  const kept = tables.filter(({ columns }) => columns.some(({ treatment }) => treatment.treatment !== 'drop'));
  const content = {
    version: 1,
    purpose: 'To be written: what the project does with these data, in a sentence.',
    project: options.project,
    dataset: options.dataset,
    legalBasis: 'legitimate-interests',
    askedBy: options.askedBy,
    reach: { k },
    tables: Object.fromEntries(kept.map((table) => [table.table, tableContent(table)])),
  };
  const document = new Document(content);
  document.commentBefore =
    ' A first draft, made from the data. Write the purpose and the legal basis, go through every column, and take what the project does not need out.\n A column that is not named is dropped.';
  for (const table of kept) commentTable(document, table, k);
  const empty = tables.filter((table) => !kept.includes(table)).map(({ table }) => table);
  if (empty.length > 0) document.comment = ` Left behind, because nothing of them would remain: ${empty.join(', ')}.`;
  return { kind: 'draft', text: document.toString({ lineWidth: 0 }), tables };
}

function tableContent({ columns, quasiIdentifiers }: DraftTable): object {
  const entries = columns.map(({ column, treatment, reason }): [string, object] => [
    column,
    { ...written(treatment), reason: reason.slice(0, 500) },
  ]);
  return { columns: Object.fromEntries(entries), ...(quasiIdentifiers.length > 0 && { quasiIdentifiers }) };
}

/** What the schema fills in by itself. */
const defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  tokenise: { prefix: '', length: 32, caseless: false },
  'generalise-number': { origin: 0, label: 'band' },
  'generalise-date': { format: 'YYYY-MM-DD' },
  'shift-dates': { maxDays: 182, format: 'YYYY-MM-DD' },
};

/** Without what is the default anyway. */
function written(treatment: Treatment): object {
  const known = defaults[treatment.treatment] ?? {};
  return Object.fromEntries(Object.entries(treatment).filter(([name, value]) => known[name] !== value));
}

function commentTable(document: Document, { table, quasiIdentifiers, suppressed }: DraftTable, k: number): void {
  if (quasiIdentifiers.length === 0) return;
  const map = document.getIn(['tables', table]) as YAMLMap<Scalar>;
  const pair = map.items.find(({ key }) => key.value === 'quasiIdentifiers');
  if (pair === undefined) return;
  pair.key.commentBefore = ` Measured on these data: with k = ${k}, ${(100 * suppressed).toFixed(1)} % of the rows are in groups too small, and would be left out.`;
}
