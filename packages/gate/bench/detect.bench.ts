/**
 * Detection against redact-pii on labelled texts (`../shared/data/pii-texts.jsonl` beside the repository, skipped where that is not): typed spans, IoU of
 * at least a half, micro F1 over seven types; processor time of both on the same texts: ours for the seven types and for all of ours, theirs as it comes and without what is none of the seven. The texts with odd ids were never looked at while rules were
 * written: their figures stand by themselves. Then, on made-up texts, how often numbers that are nobody's are taken for somebody's.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from '@paddock/base/bench-result';
import { seededRandom } from '@paddock/base/random';
import type { PersonalDataType } from '@paddock/gate/personal-data';
import { detectInCodeUnits, type Span } from '@paddock/gate/detect';
import { SyncRedactor } from 'redact-pii';
import { hardNegatives } from './hard-negatives.ts';
import { spansOfRedacted } from './redact-pii-spans.ts';
import { f1Of, precisionOf, recallOf, scoreSpans, sumOf, type LabelledSpan } from './span-score.ts';

interface LabelledText {
  readonly id: number;
  readonly text: string;
  readonly labels: readonly LabelledSpan[];
}

const file = fileURLToPath(new URL('../../../../shared/data/pii-texts.jsonl', import.meta.url));
const types: ReadonlySet<PersonalDataType> = new Set(['CREDIT_CARD', 'PHONE', 'EMAIL', 'IBAN', 'SSN', 'IP', 'URL'] as const);
const off = { enabled: false };
const leastF1 = 0.95;
const leastSpeedup = 4;
const leastMegabytes = 20;

export async function run(): Promise<readonly BenchResult[]> {
  const labelled = existsSync(file)
    ? onLabelledTexts(readTexts())
    : [{ name: 'gate: detect on labelled texts: skipped, ../shared/data/pii-texts.jsonl is not here', value: 0, unit: '', ok: true }];
  return [...labelled, ...onHardNegatives()];
}

function onLabelledTexts(texts: readonly LabelledText[]): readonly BenchResult[] {
  const redactor = new SyncRedactor();
  const ours = scored(texts, detectInCodeUnits);
  const ofSeven = (text: string): readonly Span[] => detectInCodeUnits(text, { types });
  const ofSevenF1 = f1Of(sumOf(scored(texts, ofSeven)));
  const heldOut = texts.filter(({ id }) => id % 2 === 1);
  const peer = scored(texts, (text) => spansOfRedacted(text, redactor.redact(text)));
  const speed = megabytesPerSecond(texts, ofSeven);
  const speedOfAll = megabytesPerSecond(texts, detectInCodeUnits);
  const peerSpeed = megabytesPerSecond(texts, (text) => redactor.redact(text));
  const bare = new SyncRedactor({
    builtInRedactors: { names: off, streetAddress: off, zipcode: off, credentials: off, username: off, password: off, digits: off },
  });
  const bareSpeed = megabytesPerSecond(texts, (text) => bare.redact(text));
  const f1 = f1Of(sumOf(ours));
  return [
    { name: 'gate: detect, micro F1 over seven types', value: rounded(f1), unit: '', bar: leastF1, ok: f1 >= leastF1 },
    figure(
      'gate: detect, micro F1, texts looked at',
      f1Of(
        sumOf(
          scored(
            texts.filter(({ id }) => id % 2 === 0),
            detectInCodeUnits,
          ),
        ),
      ),
    ),
    figure('gate: detect, micro F1, texts never looked at', f1Of(sumOf(scored(heldOut, detectInCodeUnits)))),
    ...[...ours].flatMap(([type, score]) => [
      figure(`gate: detect, ${type} (${score.labelled}), precision`, precisionOf(score)),
      figure(`gate: detect, ${type} (${score.labelled}), recall`, recallOf(score)),
      figure(`gate: detect, ${type} (${score.labelled}), F1`, f1Of(score)),
    ]),
    figure('gate: redact-pii, micro F1 over the same', f1Of(sumOf(peer))),
    figure('gate: detect, micro F1 when only the seven are looked for', ofSevenF1),
    {
      name: 'gate: detect, the seven types, per core-second',
      value: rounded(speed),
      unit: 'MB',
      bar: leastMegabytes,
      ok: speed >= leastMegabytes,
    },
    { name: 'gate: detect, all types, per core-second', value: rounded(speedOfAll), unit: 'MB', ok: true },
    { name: 'gate: redact-pii as it comes, per core-second', value: rounded(peerSpeed), unit: 'MB', ok: true },
    { name: 'gate: redact-pii without names, streets and digits, per core-second', value: rounded(bareSpeed), unit: 'MB', ok: true },
    times('gate: detect, the seven types, against redact-pii as it comes', speed / peerSpeed, leastSpeedup),
    times('gate: detect, all types, against redact-pii as it comes', speedOfAll / peerSpeed),
  ];
}

function onHardNegatives(): readonly BenchResult[] {
  const lines = hardNegatives(seededRandom(11), 20_000);
  const wrong = lines.reduce((count, line) => count + detectInCodeUnits(line).length, 0);
  return [
    {
      name: 'gate: detect, wrong spans in 1,000 lines of nobody’s numbers',
      value: rounded((wrong / lines.length) * 1000),
      unit: '',
      bar: 50,
      ok: wrong <= lines.length / 20,
    },
    {
      name: 'gate: detect, nobody’s numbers, per core-second',
      value: rounded(
        megabytesPerSecond(
          lines.map((text) => ({ text })),
          detectInCodeUnits,
        ),
      ),
      unit: 'MB',
      ok: true,
    },
  ];
}

function scored(texts: readonly LabelledText[], find: (text: string) => readonly (LabelledSpan | Span)[]): ReturnType<typeof scoreSpans> {
  return scoreSpans(
    [...types],
    texts.map(({ text, labels }) => ({ labels, found: find(text) })),
  );
}

/** UTF-8 bytes by processor time: a second to warm up, then another. */
function megabytesPerSecond(texts: readonly { readonly text: string }[], work: (text: string) => unknown): number {
  const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  let rate = 0;
  for (let round = 0; round < 2; round++) {
    const before = process.cpuUsage();
    let seconds = 0;
    let rounds = 0;
    for (; seconds < 1; rounds++) {
      for (const { text } of texts) work(text);
      const { user, system } = process.cpuUsage(before);
      seconds = (user + system) / 1_000_000;
    }
    rate = (bytes * rounds) / seconds / 1_000_000;
  }
  return rate;
}

/** Labels are in code points. */
function readTexts(): readonly LabelledText[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { id, text, spans } = JSON.parse(line) as {
        readonly id: number;
        readonly text: string;
        readonly spans: readonly LabelledSpan[];
      };
      const units = [0];
      for (const character of text) units.push(units.at(-1)! + character.length);
      return { id, text, labels: spans.map((span) => ({ ...span, start: units[span.start]!, end: units[span.end]! })) };
    });
}

function times(name: string, value: number, bar?: number): BenchResult {
  return { name, value: rounded(value), unit: 'times', ...(bar === undefined ? {} : { bar }), ok: bar === undefined || value >= bar };
}

function figure(name: string, value: number): BenchResult {
  return { name, value: rounded(value), unit: '', ok: true };
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
