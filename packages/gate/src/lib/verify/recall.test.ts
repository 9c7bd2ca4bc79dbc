import { seededRandom } from '@paddock/base/random';
import { describe, expect, it } from 'vitest';
import { detectInCodeUnits } from '../detect/detect.ts';
import { detectors } from '../detectors/index.generated.ts';
import type { PersonalDataType } from '../personal-data/types.ts';
import freeTexts from './free-texts.json' with { type: 'json' };
import { measureRecall, overall, plantIn } from './recall.ts';

const spans = (text: string) => detectInCodeUnits(text, { minimumConfidence: 0.5 });

/** `{TYPE:value}` taken out of a text: what is planted in it. */
function unmarked(marked: string) {
  const planted: { type: PersonalDataType; start: number; end: number }[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(/\{([A-Z_]+):([^}]*)\}/g)) {
    text += marked.slice(last, match.index);
    planted.push({ type: match[1] as PersonalDataType, start: text.length, end: text.length + match[2]!.length });
    text += match[2]!;
    last = match.index + match[0].length;
  }
  text += marked.slice(last);
  return planted.map((each) => ({ ...each, text }));
}

describe('plantIn', () => {
  it('puts an example at a blank of a longer text, and in the place of a short one', () => {
    const detector = detectors.find(({ type }) => type === 'EMAIL')!;
    for (let seed = 0; seed < 50; seed++) {
      const long = plantIn('the parcel came back to us', detector, seededRandom(seed));
      expect(long.text.replace(`${long.text.slice(long.start, long.end)} `, '')).toBe('the parcel came back to us');
      const short = plantIn('red', detector, seededRandom(seed));
      expect(short.text.slice(short.start, short.end)).toBe(short.text);
    }
  });
});

describe('measureRecall', () => {
  it('counts what is found, and what is found and called by its type', () => {
    const planted = [
      { type: 'EMAIL', text: 'to a@example.com now', start: 3, end: 16 },
      { type: 'EMAIL', text: 'to nobody', start: 3, end: 9 },
      { type: 'PHONE', text: 'to a@example.com now', start: 3, end: 16 },
    ] as const;
    const types = measureRecall(planted, spans);
    expect(types).toMatchObject([
      { type: 'EMAIL', found: { found: 1, of: 2 }, named: { found: 1, of: 2 } },
      { type: 'PHONE', found: { found: 1, of: 1 }, named: { found: 0, of: 1 } },
    ]);
    expect(overall(types)).toMatchObject({ found: 2, of: 3 });
  });

  it('finds most of what our own labelled notes hold', () => {
    const planted = freeTexts.texts.flatMap((text) => unmarked(text));
    expect(planted.length).toBeGreaterThan(40);
    const types = measureRecall(planted, spans);
    // Stated in docs; the interval is wide: there are few texts.
    expect(overall(types).share).toBeGreaterThanOrEqual(0.9);
  });
});
