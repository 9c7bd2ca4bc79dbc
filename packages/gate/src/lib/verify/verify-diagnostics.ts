import type { Diagnostic } from '@paddock/base/diagnostics';
import { personalDataEntry } from '../personal-data/types.ts';
import type { Risk } from '../risk/measure-risk.ts';
import type { TablePromise } from './promise.ts';
import type { Remaining } from './verdict.ts';

/** All of them name tables, columns and counts, never values. */

export function unknownTable(table: string): Diagnostic {
  return error(
    'gate/not-promised',
    `${table} is in the output, and the recipe has no such table`,
    table,
    'Take the table out of the output.',
  );
}

export function missingTable(table: string): Diagnostic {
  return error('gate/missing', `${table} is in the recipe, and not in the output`, table, 'Run the recipe again.');
}

export function unknownColumn(table: string, column: string): Diagnostic {
  return error(
    'gate/not-promised',
    `${table}.${column} is in the output, and the recipe does not name it`,
    `${table}.${column}`,
    'A column that the recipe does not name is dropped: run the recipe again.',
  );
}

export function missingColumn(table: string, column: string): Diagnostic {
  return error('gate/missing', `${table}.${column} is in the recipe, and not in the output`, `${table}.${column}`, 'Run the recipe again.');
}

export function remainingDiagnostic(
  table: string,
  column: string,
  { type, cells, values, whole, allowed }: Remaining,
): readonly Diagnostic[] {
  const { title, kind } = personalDataEntry(type);
  const path = `${table}.${column}`;
  const where = values > 0 ? `in ${counted(cells, 'cell')} (${counted(values, 'value')})` : 'by its header and cells';
  if (!allowed)
    return [
      error(
        'gate/remains',
        `${path}: ${title} ${where}`,
        path,
        whole ? 'Drop, tokenise or generalise the column.' : 'Redact the text of the column, or drop it.',
      ),
    ];
  if (kind === 'quasi') return [];
  return [
    {
      code: 'gate/remains-allowed',
      severity: 'warning',
      summary: `${path}: ${title} ${where}, which stays as the recipe says`,
      path,
    },
  ];
}

export function riskDiagnostics(table: string, risk: Risk, promise: NonNullable<TablePromise['risk']>): readonly Diagnostic[] {
  if (risk.k === null) return [];
  const over = `over ${promise.quasiIdentifiers.join(', ')}`;
  const fix = 'Generalise the quasi-identifiers further, or drop one.';
  const found: Diagnostic[] = [];
  if (promise.k !== undefined && risk.k < promise.k)
    found.push(
      error(
        'gate/k-missed',
        `${table}: the smallest group has ${counted(risk.k, 'row')}, and ${promise.k} were promised ${over}`,
        table,
        fix,
      ),
    );
  for (const { column, distinct, t } of risk.sensitive) {
    const path = `${table}.${column}`;
    if (promise.l !== undefined && distinct !== null && distinct < promise.l)
      found.push(
        error(
          'gate/l-missed',
          `${path}: some group has ${counted(distinct, 'different value')}, and ${promise.l} were promised`,
          path,
          fix,
        ),
      );
    if (promise.t !== undefined && t !== null && t > promise.t + 1e-9)
      found.push(
        error('gate/t-missed', `${path}: some group is ${t.toFixed(3)} from the whole, and at most ${promise.t} was promised`, path, fix),
      );
  }
  return found;
}

function error(code: string, summary: string, path: string, fix: string): Diagnostic {
  return { code, severity: 'error', summary, path, fix };
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
