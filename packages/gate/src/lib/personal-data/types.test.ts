import { describe, expect, it } from 'vitest';
import { article9Titles } from './article-9.ts';
import { safeHarborIdentifiers } from './safe-harbor.ts';
import { personalDataEntry, personalDataTypes } from './types.ts';

describe('the types of personal data', () => {
  const entries = personalDataTypes.map(personalDataEntry);

  it('cover every special category of GDPR Article 9, each by a special type', () => {
    const covered = entries.filter(({ article9 }) => article9 !== undefined);
    expect(new Set(covered.map(({ article9 }) => article9))).toEqual(new Set(Object.keys(article9Titles)));
    expect(new Set(covered.map(({ kind }) => kind))).toEqual(new Set(['special']));
  });

  it('cover HIPAA Safe Harbor 1 to 18, fax numbers being telephone numbers', () => {
    const covered = new Set(entries.flatMap(({ safeHarbor }) => safeHarbor ?? []));
    expect(safeHarborIdentifiers.map(({ number }) => number).filter((number) => !covered.has(number))).toEqual([5]);
  });

  it('have titles of their own', () => {
    expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
  });
});
