import { describe, expect, it } from 'vitest';
import { article9List, safeHarborList } from './legal-classes.ts';

const columns = [
  { table: 'patients', name: 'mail', types: ['EMAIL'] },
  { table: 'patients', name: 'zip', types: ['POSTCODE'] },
  { table: 'patients', name: 'notes', types: ['PERSON', 'HEALTH'] },
] as const;

describe('safeHarborList', () => {
  it('names all eighteen identifiers, with the columns that hold them', () => {
    const list = safeHarborList(columns);
    expect(list.map(({ number }) => number)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
    expect(list.filter((item) => item.columns.length > 0).map(({ number, columns: [first] }) => [number, first?.name])).toEqual([
      [1, 'notes'],
      [2, 'zip'],
      [6, 'mail'],
    ]);
  });
});

describe('article9List', () => {
  it('names the special categories that were found, and only those', () => {
    expect(article9List(columns)).toEqual([
      { class: 'health', title: 'health', columns: [{ table: 'patients', name: 'notes', type: 'HEALTH' }] },
    ]);
    expect(article9List([])).toEqual([]);
  });
});
