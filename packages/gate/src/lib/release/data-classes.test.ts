import { expect, it } from 'vitest';
import { sampleReport } from '../report/testing/sample-report.ts';
import { dataClassesOf } from './data-classes.ts';

it('says per class of data what was done to it, of the columns that leave', () => {
  expect(dataClassesOf(sampleReport())).toEqual([
    { type: 'DATE_OF_BIRTH', treatment: 'generalised', columns: 1 },
    { type: 'EMAIL', treatment: 'tokenised', columns: 1 },
    { type: 'NONE', treatment: 'kept', columns: 1 },
    { type: 'NONE', treatment: 'tokenised', columns: 1 },
    { type: 'PHONE', treatment: 'redacted', columns: 1 },
    { type: 'URL', treatment: 'kept', columns: 1 },
  ]);
});
