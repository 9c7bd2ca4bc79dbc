import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { seededRandom } from '@paddock/base/random';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { detect } from '../detect/detect.ts';
import { personalDataTypes } from '../personal-data/types.ts';
import { indexSource } from './index-source.ts';
import { detectors } from './index.generated.ts';

const texts = z.object({
  hits: z.array(z.strictObject({ text: z.string(), value: z.string() })).min(1),
  misses: z.array(z.strictObject({ text: z.string(), why: z.string() })).min(1),
});
const cells = z.strictObject({ hits: z.array(z.string()).min(1), misses: z.array(z.string()).min(1) });
const casesSchema = z.union([z.strictObject({ ...texts.shape, cells }), z.strictObject({ cells })]);

const examples = 200;

describe('the index of detectors', () => {
  it('holds every folder: else run `node packages/gate/scripts/generate-detectors.ts`', () => {
    const ids = globSync('*/detector.ts', { cwd: import.meta.dirname }).map((path) => basename(dirname(path)));
    expect(readFileSync(join(import.meta.dirname, 'index.generated.ts'), 'utf8')).toBe(indexSource(ids));
    expect(detectors.map(({ id }) => id)).toEqual(ids.toSorted());
  });

  it('has a detector for every type of personal data', () => {
    const covered = new Set(detectors.map(({ type }) => type));
    expect(personalDataTypes.filter((type) => !covered.has(type))).toEqual([]);
  });
});

describe.each(detectors)('detector $id', (detector) => {
  const { id, type, find, cell, headers } = detector;
  const cases = casesSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, id, 'cases.json'), 'utf8')));
  const found = (text: string): readonly string[] =>
    detect(text)
      .filter((span) => span.type === type)
      .map(({ start, end }) => Array.from(text).slice(start, end).join(''));

  it('has sources, words of headers without diacritics, and cases for what it does', () => {
    expect(detector.sources.every((source) => source.startsWith('https://'))).toBe(true);
    expect(headers.for.length).toBeGreaterThan(0);
    for (const words of [...headers.for, ...headers.against]) expect(words).toMatch(/^[a-z0-9 .']+$/);
    expect('hits' in cases).toBe(find !== undefined);
    expect(cell).toBeDefined();
    expect(detector.triggers.length > 0).toBe(find !== undefined);
  });

  it('knows its own examples again', () => {
    const random = seededRandom(7);
    const context = headers.for[0]!;
    for (let count = 0; count < examples; count++) {
      const example = detector.example(random);
      expect(cell!(` ${example} `), example).toMatchObject({ confidence: expect.any(Number) });
      if (find === undefined) continue;
      const spans = detect(`The ${context} is ${example} as we said.`).filter((span) => span.type === type);
      expect(spans.length, example).toBe(1);
    }
  });

  it('says why without the value', () => {
    const random = seededRandom(8);
    for (let count = 0; count < 20; count++) {
      const example = detector.example(random);
      if (example.length < 5) continue;
      expect(cell!(example)!.why).not.toContain(example);
      for (const { why } of find === undefined ? [] : detect(`${headers.for[0]!} ${example}`)) expect(why).not.toContain(example);
    }
  });

  if ('hits' in cases) {
    it.each(cases.hits)('finds in: $text', ({ text, value }) => {
      expect(found(text)).toEqual([value]);
    });
    it.each(cases.misses)('leaves, for $why: $text', ({ text }) => {
      expect(found(text)).toEqual([]);
    });
  }

  it('judges cells', () => {
    for (const value of cases.cells.hits) expect(cell!(value), value).toMatchObject({ confidence: expect.any(Number) });
    for (const value of ['', ' ', 'n/a', ...cases.cells.misses]) expect(cell!(value), value).toBeUndefined();
  });
});
