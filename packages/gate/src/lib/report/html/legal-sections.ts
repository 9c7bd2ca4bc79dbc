import type { Report, ReportTable } from '../report-document.ts';
import { bar, percent } from './figures.ts';
import { html, type Html } from './html.ts';

/** HIPAA's list and GDPR's special categories, over the output. */
export function lawSection({ safeHarbor, article9 }: Report): Html {
  const held = safeHarbor.filter(({ columns }) => columns.length > 0);
  return html`<h2>What two laws list</h2>
    <p>
      ${held.length === 0
        ? `None of HIPAA Safe Harbor’s ${safeHarbor.length} identifiers was found in the output. The rule also asks that nobody who holds it knows a way to identify somebody.`
        : `${held.length} of HIPAA Safe Harbor’s ${safeHarbor.length} identifiers are in the output:`}
    </p>
    ${held.length === 0
      ? undefined
      : html`<ul>
          ${held.map(({ number, title, columns }) => html`<li>${number}. ${title}: ${columns.map(place).join(', ')}</li> `)}
        </ul>`}
    <p>
      ${article9.length === 0
        ? 'No special category of GDPR Article 9 was found in the output.'
        : 'Special categories of GDPR Article 9 in the output:'}
    </p>
    ${article9.length === 0
      ? undefined
      : html`<ul>
          ${article9.map(({ title, columns }) => html`<li>${title}: ${columns.map(place).join(', ')}</li> `)}
        </ul>`}
    <p>
      <b>Tokens are still personal data.</b> A copy in which people were given tokens is pseudonymised, not anonymous (GDPR Article 4(5),
      recital 26): the law goes with it into the account where it lives.
    </p>`;
}

function place({ table, name }: { readonly table: string; readonly name: string }): string {
  return `${table}.${name}`;
}

const places = 12;

/** The privacy budget of the dataset and the project. */
export function budgetSection({ budget }: Report): Html | undefined {
  if (budget === undefined) return undefined;
  const { capPicorho, spentPicorho, heldPicorho, remainingPicorho } = budget;
  const rho = (picorho: number): string => {
    const digits = String(picorho).padStart(places + 1, '0');
    return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
  };
  const part = (picorho: number): Html =>
    capPicorho === undefined || capPicorho === 0
      ? html``
      : html`${bar(picorho / capPicorho)} ${percent(Math.min(1, picorho / capPicorho))}`;
  return html`<h2>Privacy budget</h2>
    <p class="soft">
      How much may be learnt about the same people over all private copies, as ρ of zero-concentrated differential privacy.
    </p>
    <div class="wide">
      <table class="figures">
        <tbody>
          <tr>
            <td>cap</td>
            <td class="n">${capPicorho === undefined ? 'none' : rho(capPicorho)}</td>
            <td>${capPicorho === undefined ? 'no private copy is granted' : undefined}</td>
          </tr>
          <tr>
            <td>spent</td>
            <td class="n">${rho(spentPicorho)}</td>
            <td>${part(spentPicorho)}</td>
          </tr>
          <tr>
            <td>reserved</td>
            <td class="n">${rho(heldPicorho)}</td>
            <td>${part(heldPicorho)}</td>
          </tr>
          <tr>
            <td>left</td>
            <td class="n">${rho(remainingPicorho)}</td>
            <td>${part(remainingPicorho)}</td>
          </tr>
        </tbody>
      </table>
    </div>`;
}

/** Rows of the output of one table. */
export function sampleSection({ name, sample }: ReportTable): Html | undefined {
  if (sample === undefined || sample.rows.length === 0) return undefined;
  return html`<h3>${name}</h3>
    <div class="wide">
      <table class="sample">
        <thead>
          <tr>
            ${sample.columns.map((column) => html`<th>${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${sample.rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${cell}</td>`)}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`;
}

/** What is signed, and how. */
export function signingSection({ hashes, verdict, askedBy }: Report): Html {
  return html`<h2>What is signed</h2>
    <dl class="facts">
      <dt>Input</dt>
      <dd><code>${hashes.input}</code></dd>
      <dt>Recipe</dt>
      <dd><code>${hashes.recipe}</code></dd>
      <dt>Plan</dt>
      <dd><code>${hashes.plan}</code></dd>
      <dt>Output</dt>
      <dd><code>${hashes.output}</code></dd>
    </dl>
    <p class="soft">SHA-256. A release holds for exactly these, and for the bytes of report.json beside this page.</p>
    <div class="sign">
      ${verdict === 'holds'
        ? html`To let it leave: <code>paddock gate sign DIR --key FILE --as NAME</code>, by any steward of the blueprint but ${askedBy}, who
            asked.`
        : html`A refused output cannot be signed.`}
    </div>`;
}
