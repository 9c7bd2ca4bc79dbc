import { formatDiagnostic } from '@paddock/base/diagnostics';
import { riskLines } from '../profile/profile-text.ts';
import type { TableVerdict, Verdict } from './verdict.ts';
import type { Measured } from './wilson.ts';

/** A verdict as a person reads it: what does not hold, what remains, the risk, and how well the scan itself does. */
export function verdictText(verdict: Verdict): string {
  const { diagnostics, tables, safeHarbor, article9, recall } = verdict;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const held = safeHarbor.filter(({ columns }) => columns.length > 0);
  return [
    ...diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)),
    ...(diagnostics.length > 0 ? [''] : []),
    ...tables.flatMap((table) => tableLines(table)),
    '',
    held.length === 0
      ? 'HIPAA Safe Harbor: none of the 18 identifiers was found.'
      : `HIPAA Safe Harbor: ${held.map(({ number, title, columns }) => `${title} (${number}): ${columns.map(({ table, name }) => `${table}.${name}`).join(', ')}`).join('; ')}.`,
    ...(article9.length > 0
      ? [
          `GDPR Article 9: ${article9.map(({ title, columns }) => `${title}: ${columns.map(({ table, name }) => `${table}.${name}`).join(', ')}`).join('; ')}.`,
        ]
      : []),
    ...(recall === undefined
      ? []
      : [
          `The scan found ${measuredText(recall.all)} of what was planted in ${recall.texts.toLocaleString('en-US')} copies of cells from ${recall.columns} columns.`,
          `  ${recall.note}`,
          ...recall.types
            .filter(({ found }) => found.share < 0.95)
            .toSorted((a, b) => a.found.share - b.found.share)
            .map(
              ({ type, found, columns }) =>
                `  ${type}: ${measuredText(found)}${columns === undefined ? '' : `; of whole columns without a header ${columns.found} of ${columns.of}`}`,
            ),
        ]),
    '',
    verdict.holds
      ? 'The output is what the recipe promised.'
      : `Refused: ${errors} ${errors === 1 ? 'thing' : 'things'} that the recipe promised ${errors === 1 ? 'does' : 'do'} not hold.`,
  ].join('\n');
}

function tableLines({ table, rows, columns, risk }: TableVerdict): readonly string[] {
  const scanned = columns.reduce((sum, column) => sum + column.scanned, 0);
  return [
    `${table}: ${rows.toLocaleString('en-US')} rows, ${columns.length} columns; all ${scanned.toLocaleString('en-US')} different values were scanned`,
    ...(risk === undefined ? [] : riskLines(risk).map((line) => `  ${line}`)),
  ];
}

/** `97 % (95 % to 99 %, 400 tried)` */
function measuredText({ share, low, high, of }: Measured): string {
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  return `${percent(share)} (${percent(low)} to ${percent(high)}, ${of.toLocaleString('en-US')} tried)`;
}
