import type { Report } from '../report-document.ts';
import { html, type Html } from './html.ts';
import { budgetSection, lawSection, sampleSection, signingSection } from './legal-sections.ts';
import { recallSection, requestSection, riskSection, tableSection, verdictSection } from './sections.ts';
import { style } from './style.ts';

/**
 * The report as one page that needs nothing else: no script, nothing is loaded, and a policy in its head that forbids both. Fit for print.
 * Everything from outside is escaped.
 */
export function reportPage(report: Report): string {
  const { tables, project, dataset, verdict } = report;
  const title = `${dataset} for ${project}`;
  const risks = tables.flatMap((table) => riskSection(table) ?? []);
  const samples = tables.flatMap((table) => sampleSection(table) ?? []);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}: ${verdict === 'holds' ? 'to decide' : 'refused'}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <header>
          <p class="soft">Paddock gate, report for the steward</p>
          <h1>${title}</h1>
        </header>
        <main>
          ${verdictSection(report)} ${requestSection(report)}
          <h2>What was found, and what happens to it</h2>
          ${tables.map(tableSection)}
          ${risks.length === 0
            ? undefined
            : html`<h2>Risk before and after</h2>
                <p class="soft">
                  What somebody can do who knows the quasi-identifiers of a person. Prosecutor: they know that the person is in the data.
                  Marketer: they match everybody, and hope for many hits.
                </p>
                ${risks}`}
          ${recallSection(report)} ${lawSection(report)} ${budgetSection(report)}
          <h2>Rows of the output</h2>
          ${samples.length === 0
            ? html`<p>${verdict === 'holds' ? 'None were taken.' : 'None are shown of an output that was refused.'}</p>`
            : html`<p class="soft">Of what would leave; rows of the input are shown nowhere.</p>
                ${samples}`}
          ${signingSection(report)}
        </main>
      </body>
    </html> `;
  return page.html;
}

/** Text of our own that is markup already. */
function raw(text: string): Html {
  return { html: text };
}
