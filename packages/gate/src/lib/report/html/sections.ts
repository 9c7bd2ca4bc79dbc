import { personalDataEntry } from '../../personal-data/types.ts';
import type { Risk } from '../../risk/measure-risk.ts';
import type { Report, ReportColumn, ReportTable } from '../report-document.ts';
import type { TypeRecall } from '../../verify/recall.ts';
import { recallByHeld } from '../held-types.ts';
import { bar, count, percent } from './figures.ts';
import { html, type Html } from './html.ts';

/** The verdict and what to look at: what the page leads with. */
export function verdictSection({ verdict, attention, problems }: Report): Html {
  const holds = verdict === 'holds';
  const others = problems.filter(({ summary }) => !attention.some(({ title }) => title === summary));
  return html`<section class="verdict ${holds ? '' : 'refused'}">
      <strong>${holds ? 'The output is what the recipe promises' : 'Refused: the output is not what the recipe promises'}</strong>
      <p>
        ${holds
          ? 'The whole output was scanned again, and nothing was found that the recipe says is gone. Whether it may leave is for a steward to decide.'
          : 'It cannot be signed. Change the recipe, run it and verify it again.'}
      </p>
    </section>
    <ol class="attention">
      ${attention.map(({ level, title, detail }) => html`<li class="${level}"><b>${title}</b>${detail}</li> `)}
    </ol>
    ${others.length === 0
      ? undefined
      : html`<ul class="plain">
          ${others.map(
            ({ severity, summary, code }) =>
              html`<li>
                <span class="tag ${severity === 'error' ? 'bad' : 'warn'}">${severity}</span> ${summary} <code class="soft">${code}</code>
              </li> `,
          )}
        </ul>`}`;
}

/** Who asks for what, and on what ground. */
export function requestSection({ project, dataset, purpose, legalBasis, askedBy, madeAt }: Report): Html {
  return html`<h2>What is asked for</h2>
    <dl class="facts">
      <dt>Purpose</dt>
      <dd>${purpose}</dd>
      <dt>Legal basis</dt>
      <dd>${legalBasis.replaceAll('-', ' ')} (GDPR Article 6)</dd>
      <dt>Asked by</dt>
      <dd>${askedBy}</dd>
      <dt>Decides</dt>
      <dd>a steward who did not ask for it</dd>
      <dt>Dataset, project</dt>
      <dd>${dataset}, ${project}</dd>
      <dt>Made</dt>
      <dd>${madeAt.slice(0, 16).replace('T', ' ')} UTC</dd>
    </dl>`;
}

/** Every column of one table: what was found, what happened to it, what remains. */
export function tableSection(table: ReportTable): Html {
  const { name, rowsIn, rowsOut, filtered, suppressed, quarantined, columns } = table;
  const lost = [
    ...(filtered === 0 ? [] : [`${count(filtered)} left out by the recipe’s filter or sample`]),
    ...(suppressed === 0 ? [] : [`${count(suppressed)} left out to protect them`]),
    ...quarantined.map(({ reason, rows }) => `${count(rows)} not readable (${reason})`),
  ];
  return html`<h3>${name}</h3>
    <p class="soft">${count(rowsIn)} rows read, ${count(rowsOut)} leave${lost.length === 0 ? '' : `; ${lost.join(', ')}`}.</p>
    <div class="wide">
      <table class="columns">
        <thead>
          <tr>
            <th>column</th>
            <th>seems to hold</th>
            <th>what happens to it</th>
            <th>personal data that remains</th>
          </tr>
        </thead>
        <tbody>
          ${columns.map(columnRow)}
        </tbody>
      </table>
    </div>`;
}

function columnRow({ name, found, quasiIdentifier, freeText, treatment, remains }: ReportColumn): Html {
  return html`<tr>
    <td class="name">${name}</td>
    <td>
      ${found.length === 0 && !quasiIdentifier && !freeText
        ? html`<span class="soft">no personal data found</span>`
        : html`${found.map(
            ({ type, confidence, why }) =>
              html`<div>${personalDataEntry(type).title} <span class="soft">${sureness(confidence)} sure: ${why.join(', ')}</span></div>`,
          )}${quasiIdentifier ? html` <span class="tag">quasi-identifier</span>` : undefined}${freeText
            ? html` <span class="tag warn">free text</span>`
            : undefined}`}
    </td>
    <td>
      <b>${treatment.kind}</b> <span class="soft">${treatment.leaves}</span>${treatment.reason === undefined
        ? undefined
        : html`<div class="soft">${treatment.reason}</div>`}
    </td>
    <td>
      ${treatment.kind === 'drop'
        ? html`<span class="soft">not in the output</span>`
        : remains.length === 0
          ? html`<span class="tag good">none found</span>`
          : remains.map(
              ({ type, cells, allowed }) =>
                html`<div>
                  <span class="tag ${allowed ? 'warn' : 'bad'}">${allowed ? 'let through' : 'not promised'}</span> ${personalDataEntry(type)
                    .title},
                  ${count(cells)} cells
                </div>`,
            )}
    </td>
  </tr> `;
}

/** Whole per cent, and never all of it. */
function sureness(confidence: number): string {
  return `${Math.min(99, Math.round(confidence * 100))}\u00a0%`;
}

/** Risk of one table before and after. */
export function riskSection({ name, riskBefore, riskAfter, promised }: ReportTable): Html | undefined {
  if (riskBefore === undefined && riskAfter === undefined) return undefined;
  const rows: readonly (readonly [string, (risk: Risk) => Html | string])[] = [
    ['quasi-identifiers', (risk) => risk.quasiIdentifiers.join(', ')],
    ['smallest group (k)', (risk) => (risk.k === null ? 'no rows' : count(risk.k))],
    ['alone in their group', (risk) => share(risk.uniqueness)],
    ['prosecutor risk, highest', (risk) => share(risk.prosecutor.highest)],
    ['prosecutor risk, average', (risk) => share(risk.prosecutor.average)],
    ['marketer risk', (risk) => share(risk.marketer)],
  ];
  const promise = Object.entries(promised ?? {}).map(([letter, value]) => `${letter} = ${value}`);
  return html`<h3>${name}</h3>
    ${promise.length === 0 ? undefined : html`<p class="soft">The recipe promises ${promise.join(', ')}.</p>`}
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th></th>
            <th>before</th>
            <th>after</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([title, of]) =>
              html`<tr>
                <td>${title}</td>
                <td>${riskBefore === undefined ? html`<span class="soft">not measured</span>` : of(riskBefore)}</td>
                <td>${riskAfter === undefined ? html`<span class="soft">no quasi-identifier in the output</span>` : of(riskAfter)}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    ${sensitiveTable(riskAfter)}`;
}

function sensitiveTable(risk: Risk | undefined): Html | undefined {
  if (risk === undefined || risk.sensitive.length === 0) return undefined;
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th>sensitive column, after</th>
          <th class="n">different values in a group, at least (l)</th>
          <th class="n">distance from the whole, at most (t)</th>
        </tr>
      </thead>
      <tbody>
        ${risk.sensitive.map(
          ({ column, distinct, t }) =>
            html`<tr>
              <td class="name">${column}</td>
              <td class="n">${distinct ?? '–'}</td>
              <td class="n">${t === null ? '–' : t.toFixed(3)}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

const share = (value: number): Html => html`${bar(value)} ${percent(value)}`;

/** How well the detectors did on what was planted. */
export function recallSection(report: Report): Html {
  const { recall } = report;
  if (recall === undefined || recall.types.length === 0)
    return html`<h2>How much the detectors find</h2>
      <p>It was not measured on this output.</p>`;
  const { all, columns, texts, note } = recall;
  const { held, others } = recallByHeld(report);
  return html`<h2>How much the detectors find</h2>
    <p>${note}</p>
    <p>
      ${count(texts)} were planted in copies of cells of ${count(columns)} columns, and ${percent(all.share)} were found again
      (${percent(all.low)} to ${percent(all.high)} with 95 % confidence; the line on each bar is that interval).
    </p>
    ${held.length === 0 ? undefined : heldTable(held)}
    <p class="soft">Whole columns: columns of nothing else, without a header, that were known for what they are.</p>
    ${others.length === 0
      ? undefined
      : html`<h3>Types that the input does not seem to hold</h3>
          <p class="soft">${others.map(({ type, found }) => `${personalDataEntry(type).title} ${percent(found.share)}`).join('; ')}.</p>`}`;
}

function heldTable(held: readonly TypeRecall[]): Html {
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th>type that the input seems to hold</th>
          <th>found again</th>
          <th class="n">share</th>
          <th class="n">at least</th>
          <th class="n">called by its type</th>
          <th class="n">of examples</th>
          <th class="n">whole columns</th>
        </tr>
      </thead>
      <tbody>
        ${held.map(
          ({ type, found, named, columns }) =>
            html`<tr>
              <td>${personalDataEntry(type).title}</td>
              <td>${bar(found.share, found)}</td>
              <td class="n">${percent(found.share)}</td>
              <td class="n">${percent(found.low)}</td>
              <td class="n">${percent(named.share)}</td>
              <td class="n">${count(found.of)}</td>
              <td class="n">${columns === undefined ? '–' : `${count(columns.found)} of ${count(columns.of)}`}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
