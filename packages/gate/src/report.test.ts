import { describe, expect, it } from 'vitest';
import { attentionOf } from './lib/report/attention.ts';
import { percent } from './lib/report/html/figures.ts';
import { sampleFacts, sampleReport } from './lib/report/testing/sample-report.ts';
import { reportPage, type ReportTable } from './report.ts';

const table: ReportTable = sampleFacts.tables[0]!;
const withTable = (changes: Partial<ReportTable>) => sampleReport({ tables: [{ ...table, ...changes }] });

/** The same tree with another text in the place of every text that is not one of ours to choose. */
function everyText(value: unknown, text: (path: string) => string, path = ''): unknown {
  const fixed = /(level|severity|type|verdict|madeAt|class|distance)$/.test(path);
  if (typeof value === 'string') return fixed ? value : text(path);
  if (Array.isArray(value)) return value.map((item, index) => everyText(item, text, `${path}[${index}]`));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, everyText(member, text, `${path}.${name}`)]));
}

describe('the page of a report', () => {
  it('leads with the verdict and three things to look at', () => {
    const page = reportPage(sampleReport());
    const main = page.slice(page.indexOf('<main>'));
    expect(main.indexOf('The output is what the recipe promises')).toBeGreaterThan(0);
    expect(main.indexOf('The output is what the recipe promises')).toBeLessThan(main.indexOf('class="attention"'));
    expect(main.indexOf('class="attention"')).toBeLessThan(main.indexOf('<h2>'));
    expect(main.match(/<li class="(stop|weigh|know)">/g)).toHaveLength(3);
    expect(page).toContain('Tokens are still personal data.');
  });
  it('says everything that it knows', () => {
    const page = reportPage(sampleReport());
    for (const { name } of table.columns) expect(page).toContain(`<td class="name">${name}</td>`);
    for (const known of [
      ...Object.values(sampleFacts.hashes),
      'ana@acme.example',
      '4,961 leave',
      '39 left out',
      'tk_9f31c07b',
      '41.2',
      '0.0089731',
    ])
      expect(page, known).toContain(known);
  });
  it('loads nothing, runs nothing, and forbids both', () => {
    const page = reportPage(sampleReport());
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<object|<form|@import|url\(|javascript:|https?:|\son\w+=/i);
  });
  it('escapes whatever comes from outside, wherever it stands', () => {
    const hostile = everyText(sampleReport(), (path) => `<img src=x onerror="x('${path}')">&\u202eabc\u0000`) as ReturnType<
      typeof sampleReport
    >;
    const page = reportPage(hostile);
    expect(page).not.toContain('<img');
    for (const character of ['\u0000', '\u202e']) expect(page).not.toContain(character);
    expect(page.split('&lt;img src=x onerror=&quot;x(&#39;').length).toBeGreaterThan(60);
    // What is left of tags and attributes is the page's own.
    const own = reportPage(everyText(sampleReport(), () => 'text') as ReturnType<typeof sampleReport>);
    const tags = (text: string): readonly string[] => [...text.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
    expect(tags(page)).toEqual(tags(own));
  });
  it('shows no row of an output that was refused, and does not ask to sign it', () => {
    const problems = [{ code: 'verify/found', severity: 'error', summary: 'customers.notes holds web addresses' } as const];
    const page = reportPage({ ...withTable({}), ...sampleReport({ verdict: 'refused', problems }) });
    expect(page).toContain('Refused');
    expect(page).not.toContain('paddock gate sign');
  });
  it('does without a budget, a risk, samples and recall', () => {
    const { riskBefore: _before, riskAfter: _after, sample: _sample, ...bare } = table;
    const { budget: _budget, recall: _recall, ...facts } = sampleFacts;
    const page = reportPage({ ...facts, tables: [bare], attention: attentionOf({ ...facts, tables: [bare] }) });
    expect(page).not.toMatch(/undefined|NaN|\[object/);
    expect(page).toContain('None were taken.');
    expect(reportPage(sampleReport())).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('what to look at first', () => {
  const titles = (changes: Parameters<typeof sampleReport>[0]): readonly string[] =>
    sampleReport(changes).attention.map(({ title }) => title);
  it('is what speaks against it, before everything else', () => {
    const problems = [{ code: 'verify/k', severity: 'error', summary: 'customers: k is 3, 5 was promised' } as const];
    expect(titles({ verdict: 'refused', problems })[0]).toBe('customers: k is 3, 5 was promised');
    expect(titles({ verdict: 'refused', problems: [...problems, ...problems] })[0]).toBe('2 promises of the recipe are not kept');
  });
  it('is three, also where nothing is wrong', () => {
    const { budget: _budget, recall: _recall, ...facts } = sampleFacts;
    const clean = table.columns.map((column) => ({ ...column, freeText: false, remains: [], treatment: { kind: 'keep', leaves: 'it' } }));
    const { riskAfter: _risk, ...rest } = table;
    const calm = attentionOf({ ...facts, tables: [{ ...rest, columns: clean, quarantined: [], suppressed: 0 }] });
    expect(calm.map(({ level }) => level)).toEqual(['know', 'know', 'know']);
  });
  it('names rows that are alone, special categories, lost rows and a budget near its end', () => {
    const alone = { ...table.riskAfter!, k: 1, uniqueness: 0.031 };
    expect(titles({ tables: [{ ...table, riskAfter: alone }] })[0]).toBe(
      '3.1\u00a0% of the rows of customers are alone with their quasi-identifiers',
    );
    const special = { ...table.columns[5]!, remains: [{ type: 'BIOMETRIC', cells: 3, values: 3, whole: false, allowed: true } as const] };
    expect(titles({ tables: [{ ...table, columns: [special] }] })[0]).toContain('Special categories stay in: customers.plan');
    const plain = { ...table, columns: [table.columns[5]!], quarantined: [{ reason: 'not JSON', rows: 500 }], suppressed: 400 };
    const low = { ...sampleFacts.budget!, remainingPicorho: 1 };
    expect(titles({ tables: [plain], recall: { ...sampleFacts.recall!, types: [] }, budget: low })).toEqual([
      '500 rows of customers could not be read and stay behind',
      '8.0\u00a0% of the rows of customers were left out to protect them',
      'under 0.01\u00a0% of the privacy budget is left',
    ]);
  });
});

describe('per cent', () => {
  it('never says all or nothing of what is not', () => {
    expect([0, 1, 0.5, 0.00001, 0.99999, 0.9996, 0.0004].map(percent)).toEqual(
      ['0', '100', '50.0', 'under 0.01', 'over 99.99', '99.96', '0.04'].map((text) => `${text}\u00a0%`),
    );
  });
});
