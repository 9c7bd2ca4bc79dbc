import type { LabelledTable } from '../../src/lib/tables/labels.ts';
import { csvOf } from '../../src/lib/example/csv.ts';
import { makeTable, type MadeTable, type TablePlan } from './table.ts';

export interface MadeFile {
  readonly path: string;
  readonly text: string;
}

/** The files of one half: a CSV per table, and the labels of all of them. */
export function makeHalf(plans: readonly TablePlan[], seed: number, ownNamesPercent: number): readonly MadeFile[] {
  const made = plans.map((plan) => makeTable(plan, seed, ownNamesPercent));
  const labels = `${JSON.stringify(made.map(labelsOf), null, 1)}\n`;
  return [
    ...made.map((table) => ({ path: `${table.plan.name}.csv`, text: csvText(table) })),
    { path: 'labels.generated.json', text: labels },
  ];
}

function csvText({ plan, columns }: MadeTable): string {
  const header = columns.map((column) => column.header);
  return csvOf(
    header,
    Array.from({ length: plan.rows }, (_, row) => columns.map(({ cells }) => cells[row] ?? '')),
  );
}

function labelsOf({ plan, columns }: MadeTable): LabelledTable {
  return {
    name: plan.name,
    domain: plan.domain,
    language: plan.language,
    style: plan.style,
    columns: columns.map(({ header, cell }) => ({
      header,
      label: cell.label,
      quasi: cell.quasi,
      ...(cell.indirect === undefined ? {} : { indirect: cell.indirect }),
      ...(cell.types === undefined ? {} : { types: cell.types }),
    })),
  };
}
