import { article9List, safeHarborList } from '../../risk/legal-classes.ts';
import type { Risk } from '../../risk/measure-risk.ts';
import { wilson } from '../../verify/wilson.ts';
import { attentionOf, type Facts } from '../attention.ts';
import type { Report } from '../report-document.ts';

const risk = (k: number, uniqueness: number, average: number): Risk => ({
  quasiIdentifiers: ['birth_year', 'postcode', 'sex'],
  rows: 5_000,
  classes: Math.round(5_000 * average),
  k,
  uniqueness,
  prosecutor: { highest: 1 / k, average, atRisk: uniqueness },
  marketer: average,
  bySize: [],
  sensitive: k > 1 ? [{ column: 'plan', distance: 'equal', distinct: 2, entropy: 1.9, t: 0.214 }] : [],
});

/** Facts of a made-up run, for tests. */
export const sampleFacts: Facts = {
  kind: 'report',
  version: 1,
  project: 'churn',
  dataset: 'customers',
  purpose: 'Predict which customers will leave within three months',
  legalBasis: 'legitimate-interests',
  askedBy: 'ana@acme.example',
  madeAt: '2026-01-02T10:30:00.000Z',
  verdict: 'holds',
  problems: [],
  hashes: { input: '1'.repeat(64), recipe: '2'.repeat(64), plan: '3'.repeat(64), output: '4'.repeat(64) },
  tables: [
    {
      name: 'customers',
      rowsIn: 5_012,
      rowsOut: 4_961,
      filtered: 0,
      suppressed: 39,
      quarantined: [{ reason: 'another number of columns', rows: 12 }],
      columns: [
        {
          name: 'customer_id',
          found: [],
          quasiIdentifier: false,
          freeText: false,
          treatment: { kind: 'tokenise', leaves: 'the same token for the same value in all tables of the project', reason: 'joins orders' },
          remains: [],
        },
        {
          name: 'full_name',
          found: [{ type: 'PERSON', confidence: 0.97, why: ['header', 'gazetteer'] }],
          quasiIdentifier: false,
          freeText: false,
          treatment: { kind: 'drop', leaves: 'nothing' },
          remains: [],
        },
        {
          name: 'email',
          found: [{ type: 'EMAIL', confidence: 0.999, why: ['header', 'shape'] }],
          quasiIdentifier: false,
          freeText: false,
          treatment: { kind: 'tokenise', leaves: 'a token', reason: 'to count people' },
          remains: [],
        },
        {
          name: 'birth_year',
          found: [{ type: 'DATE_OF_BIRTH', confidence: 0.82, why: ['header'] }],
          quasiIdentifier: true,
          freeText: false,
          treatment: { kind: 'generalise-date', leaves: 'steps of ten years' },
          remains: [],
        },
        {
          name: 'notes',
          found: [{ type: 'PHONE', confidence: 0.61, why: ['shape'] }],
          quasiIdentifier: false,
          freeText: true,
          treatment: { kind: 'redact-text', leaves: 'the text, with what the detectors find taken out' },
          remains: [{ type: 'URL', cells: 14, values: 9, whole: false, allowed: true }],
        },
        {
          name: 'plan',
          found: [],
          quasiIdentifier: false,
          freeText: false,
          treatment: { kind: 'keep', leaves: 'the value as it is' },
          remains: [],
        },
      ],
      riskBefore: risk(1, 0.412, 0.55),
      riskAfter: risk(5, 0, 0.061),
      promised: { k: 5 },
      sample: {
        columns: ['customer_id', 'email', 'birth_year', 'notes', 'plan'],
        rows: [
          ['tk_9f31c07b', 'tk_1c22ab90', '1980-1989', 'wants to change the plan, call [PHONE]', 'basic'],
          ['tk_02b8d1ee', 'tk_77e0c3a1', '1990-1999', '', 'plus'],
        ],
      },
    },
  ],
  recall: {
    all: wilson(738, 800),
    types: [
      { type: 'PHONE', found: wilson(188, 200), named: wilson(180, 200), columns: wilson(9, 10) },
      { type: 'EMAIL', found: wilson(200, 200), named: wilson(200, 200), columns: wilson(9, 10) },
      { type: 'PERSON', found: wilson(151, 200), named: wilson(150, 200), columns: wilson(9, 10) },
      { type: 'URL', found: wilson(199, 200), named: wilson(199, 200), columns: wilson(9, 10) },
    ],
    columns: 3,
    texts: 800,
    note: 'How well the detectors find values of forms that they know.',
  },
  safeHarbor: safeHarborList([{ table: 'customers', name: 'notes', types: ['URL'] }]),
  article9: article9List([]),
  budget: {
    kind: 'budget',
    dataset: 'customers',
    project: 'churn',
    capPicorho: 14_973_100_000,
    spentPicorho: 6_000_000_000,
    heldPicorho: 0,
    remainingPicorho: 8_973_100_000,
  },
};

export const sampleReport = (changes: Partial<Facts> = {}): Report => {
  const facts = { ...sampleFacts, ...changes };
  return { ...facts, attention: attentionOf(facts) };
};
