import { describe, expect, it } from 'vitest';
import { privateCopySchema } from './recipe.ts';
import { numericEdges } from './recipe-domains.ts';

const section = {
  personKey: 'customer',
  rowsPerPerson: 3,
  epsilon: 1,
  delta: 1e-9,
  target: 'churned',
  columns: {
    churned: { kind: 'categories', values: ['yes', 'no'] },
    age: { kind: 'numeric', from: 0, to: 100, width: 10 },
    joined: { kind: 'date', from: '2020-01-01', to: '2026-01-01', unit: 'month' },
  },
  aggregates: [
    { name: 'people', kind: 'count' },
    { name: 'age', kind: 'mean', column: 'age', by: ['churned'], weight: 2 },
  ],
};

/** Messages with their paths. */
function problems(value: unknown): readonly string[] {
  const parsed = privateCopySchema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the privateCopy section of a recipe', () => {
  it('is taken with its defaults', () => {
    const parsed = privateCopySchema.parse(section);
    expect(parsed.synthetic).toEqual({ weight: 1 });
    expect(parsed.columns['churned']).toEqual({ kind: 'categories', values: ['yes', 'no'], other: 'other' });
    expect(parsed.aggregates[0]).toEqual({ name: 'people', kind: 'count', weight: 1 });
  });

  it('reports all that contradicts itself, each at its place', () => {
    const wrong = {
      ...section,
      onePersonPerRow: true,
      target: 'age2',
      columns: { ...section.columns, customer: { kind: 'categories', values: ['a'] } },
      aggregates: [
        { name: 'people', kind: 'count' },
        { name: 'people', kind: 'sum', column: 'churned' },
        { name: 'groups', kind: 'group-by', by: ['nowhere'] },
      ],
    };
    expect(problems(wrong)).toEqual([
      'personKey: name either personKey or onePersonPerRow: true',
      'rowsPerPerson: with onePersonPerRow it is 1',
      'columns.customer: the person key cannot be a column of the copy',
      'target: the target must be one of the columns',
      'aggregates.1.name: another aggregate has this name',
      'aggregates.1.column: a sum needs a numeric column',
      'aggregates.2: nowhere is not one of the columns',
    ]);
  });

  it.each([
    [{ kind: 'numeric' }, 'name either edges, or from, to and width'],
    [{ kind: 'numeric', edges: [0, 1], from: 0 }, 'name either edges, or from, to and width'],
    [{ kind: 'numeric', edges: [0, 0.4, 1] }, 'edges must ascend, and differ in the decimals that are kept'],
    [{ kind: 'numeric', from: 0, to: 1, width: 1e-6, decimals: 6 }, 'there must be between 1 and 10000 bins'],
    [{ kind: 'date', from: '2021-01-01', to: '2020-01-01', unit: 'day' }, 'to must be after from'],
    [{ kind: 'categories', values: ['a', 'a'] }, 'a value is listed twice'],
  ])('refuses the domain %j', (domain, message) => {
    expect(problems({ ...section, columns: { ...section.columns, x: domain } })).toEqual([`columns.x: ${message}`]);
  });

  it('counts edges in units of the last decimal', () => {
    expect(numericEdges({ from: 0, to: 1, width: 0.4, decimals: 1 })).toEqual([0, 4, 8, 10]);
    expect(numericEdges({ edges: [-0.5, 0.25], decimals: 2 })).toEqual([-50, 25]);
  });
});
