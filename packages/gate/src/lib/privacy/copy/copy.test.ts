import { describe, expect, it } from 'vitest';
import { PaddockError } from '@paddock/base/errors';
import { seededBytes } from '../random/byte-source.ts';
import { privateCopySchema, type PrivateCopyRecipe } from '../recipe.ts';
import { planPrivateCopy, type PrivateCopyPlan } from './plan.ts';
import { renderPrivateCopy } from './render.ts';
import { runPrivateCopy, type PrivateCopy, type PrivateCopyRun } from './run.ts';
import { privateCopySource } from './source.ts';

const section = privateCopySchema.parse({
  personKey: 'id',
  rowsPerPerson: 2,
  epsilon: 20,
  delta: 1e-3,
  target: 'left',
  columns: {
    age: { kind: 'numeric', from: 0, to: 100, width: 10 },
    region: { kind: 'categories', values: ['north', 'south', 'nobody'] },
    left: { kind: 'categories', values: ['yes', 'no'], other: 'no' },
  },
  aggregates: [
    { name: 'rows', kind: 'count' },
    { name: 'regions', kind: 'group-by', by: ['region'] },
    { name: 'ages', kind: 'sum', column: 'age', by: ['left'] },
    { name: 'age', kind: 'mean', column: 'age' },
    { name: 'oldest', kind: 'mean', column: 'age', by: ['region'] },
    { name: 'quartiles', kind: 'quantile', column: 'age', quantiles: [0.2, 0.5, 0.8] },
  ],
});

/** Two rows each of 10,000 people; ages 0 to 99 evenly, of the north above 50; a third row of some that the bound takes away. */
const rows = Array.from({ length: 20_000 }, (_, row) => {
  const age = (row * 7) % 100;
  return [`p${row >> 1}`, String(age), age > 50 ? 'north' : 'south', age % 3 === 0 ? 'yes' : 'no'];
});

function planOf(of: PrivateCopyRecipe): PrivateCopyPlan {
  const { plan, diagnostics } = planPrivateCopy(of);
  expect(diagnostics).toEqual([]);
  return plan!;
}

/** A budget that writes down what was asked of it. */
function budget(log: string[], outcome: 'granted' | 'refused' = 'granted'): PrivateCopyRun['budget'] {
  return {
    reserve: ({ id, picorho, by }) => {
      log.push(`reserve ${picorho}`);
      if (outcome === 'refused') return Promise.resolve({ kind: 'refused', reason: 'exceeded', remainingPicorho: 3 });
      const reservation = {
        id,
        state: 'reserved',
        reservedPicorho: picorho,
        countedPicorho: picorho,
        by,
        at: '',
        dataset: 'd',
        project: 'p',
      } as const;
      return Promise.resolve({ kind: 'granted', reservation });
    },
    begin: () => Promise.resolve(void log.push('begin')),
    settle: (_, picorho) => Promise.resolve(void log.push(`settle ${picorho}`)),
  };
}

function run(plan: PrivateCopyPlan, data: readonly (readonly (string | null)[])[], log: string[] = []): Promise<PrivateCopy> {
  const open = (): readonly (readonly (readonly (string | null)[])[])[] => {
    log.push('read');
    return [data];
  };
  return runPrivateCopy({ plan, rows: open, budget: budget(log), requestId: 'r', by: 'ana', bytes: seededBytes(4) });
}

describe('a private copy', () => {
  it('reserves before it reads, and settles what it reserved', async () => {
    const log: string[] = [];
    const plan = planOf(section);
    await run(plan, rows, log);
    expect(log).toEqual([`reserve ${plan.picorho}`, 'begin', 'read', `settle ${plan.picorho}`]);
  });

  it('reads nothing when the budget refuses', async () => {
    const log: string[] = [];
    const running = runPrivateCopy({
      plan: planOf(section),
      rows: () => {
        log.push('read');
        return [];
      },
      budget: budget(log, 'refused'),
      requestId: 'r',
      by: 'ana',
    });
    await expect(running).rejects.toThrow(PaddockError);
    expect(log).toHaveLength(1);
  });

  it('does not run for a request that has run', async () => {
    const log: string[] = [];
    const used = budget(log);
    const settled: PrivateCopyRun['budget'] = {
      ...used,
      reserve: async (request) => {
        const outcome = await used.reserve(request);
        return outcome.kind === 'granted' ? { ...outcome, reservation: { ...outcome.reservation, state: 'settled' } } : outcome;
      },
    };
    const running = runPrivateCopy({ plan: planOf(section), rows: () => [rows], budget: settled, requestId: 'r', by: 'ana' });
    await expect(running).rejects.toMatchObject({ code: 'budget/misused' });
    expect(log.map((line) => line.split(' ')[0])).toEqual(['reserve']);
  });

  it('leaves the reservation spent when reading fails', async () => {
    const log: string[] = [];
    const running = runPrivateCopy({
      plan: planOf(section),
      rows: () => {
        throw new Error('no disk');
      },
      budget: budget(log),
      requestId: 'r',
      by: 'ana',
    });
    await expect(running).rejects.toThrow('no disk');
    expect(log.map((line) => line.split(' ')[0])).toEqual(['reserve', 'begin']);
  });

  it('answers near the truth where the budget is large', async () => {
    const { aggregates, table } = await run(planOf(section), rows);
    const figures = (name: string): readonly (number | null)[] =>
      aggregates.find((each) => each.name === name)!.figures.map(({ value }) => value);
    expect(Math.abs(figures('rows')[0]! - 20_000)).toBeLessThan(30);
    expect(Math.abs(figures('regions')[0]! - 9_800)).toBeLessThan(30);
    expect(Math.abs(figures('regions')[2]!)).toBeLessThan(30);
    expect(Math.abs(figures('ages')[0]! - 336_600)).toBeLessThan(3_000);
    expect(Math.abs(figures('age')[0]! - 49.5)).toBeLessThan(0.3);
    expect(figures('quartiles')).toEqual([20, 50, 80]);
    expect(Math.abs(table!.rowCount - 20_000)).toBeLessThan(30);
    expect(table!.header).toEqual(['age', 'region', 'left']);
    expect([...table!.rows()]).toHaveLength(table!.rowCount);
    const north = [...table!.rows()].filter(([age, region]) => Number(age) >= 60 && region === 'north').length;
    expect(Math.abs(north - 8_000)).toBeLessThan(200);
  });

  it('has the same groups whatever the data, and no mean of a group without people', async () => {
    const [full, none] = [await run(planOf(section), rows), await run(planOf(section), [])];
    const groups = (copy: PrivateCopy): unknown => copy.aggregates.map(({ name, figures }) => [name, figures.map(({ of }) => of)]);
    expect(groups(none)).toEqual(groups(full));
    const oldest = full.aggregates.find(({ name }) => name === 'oldest')!.figures;
    expect(oldest.map(({ value }) => value === null)).toEqual([false, false, true, true]);
  });

  it('says the same of two data sets but for the number of rows of the copy', async () => {
    const [full, other] = [await run(planOf(section), rows), await run(planOf(section), rows.slice(0, 10_000))];
    const expected = ({ report }: PrivateCopy): unknown => ({
      ...report,
      rows: 0,
      columns: report.columns.map(({ noiseBelowRows }) => noiseBelowRows),
      words: report.words.length,
    });
    expect(expected(other)).toEqual(expected(full));
    expect(full.report.words.join('\n')).toContain('are noise in the copy');
  });

  it('holds only values of the declared domains', async () => {
    const planted = [...rows, ['x', '44', 'Dr. Planted Value', 'planted'], ['x', 'planted', 'planted', null]];
    const copy = await run(planOf(section), planted);
    const text = renderPrivateCopy(copy, 't')
      .map(({ content }) => [...content].join(''))
      .join('');
    expect(text).not.toMatch(/planted/i);
    expect(text).toContain('north');
  });

  it('is written as a CSV table, aggregates and a report', async () => {
    const copy = await run(planOf(section), rows);
    expect(renderPrivateCopy(copy, 'people').map(({ name }) => name)).toEqual([
      'people.csv',
      'aggregates.json',
      'report.json',
      'report.txt',
    ]);
    const quoted = { ...copy, table: { header: ['a "b"', 'c,d'], rowCount: 1, rows: () => [['1', 'x\ny']] } };
    expect([...renderPrivateCopy(quoted, 't')[0]!.content].join('')).toBe('"a ""b""","c,d"\n1,"x\ny"\n');
  });
});

describe('a plan', () => {
  it('divides the whole budget by weights, and never more', () => {
    const plan = planOf({ ...section, synthetic: { weight: 4 } });
    const parts = [plan.synthesis!.picorho, ...plan.aggregates.map(({ picorho }) => picorho)];
    expect(parts[0]! / parts[1]!).toBeCloseTo(4, 6);
    const sum = parts.reduce((all, part) => all + part, 0);
    expect(sum).toBeLessThanOrEqual(plan.picorho);
    expect(sum).toBeGreaterThan(plan.picorho - parts.length);
  });

  it('refuses more groups than can be counted, and budgets that are too thin', () => {
    const wide = {
      ...section,
      columns: Object.fromEntries(
        Object.entries(section.columns).map(([name]) => [
          name,
          { kind: 'numeric', from: 0, to: 9_999, width: 1, decimals: 0, missing: 'lowest' } as const,
        ]),
      ),
    };
    const { diagnostics } = planPrivateCopy({ ...wide, aggregates: [{ name: 'g', kind: 'group-by', by: ['age', 'region'], weight: 1 }] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['gate/too-many-groups']);
    const many = Array.from(
      { length: 1_000 },
      (_, index) => ({ name: `c${index}`, kind: 'count', weight: index === 0 ? 1 : 1_000 }) as const,
    );
    const thin = planPrivateCopy({ ...section, epsilon: 0.001, delta: 1e-15, aggregates: many });
    expect(thin.diagnostics.map(({ code }) => code)).toEqual(['gate/budget-too-thin']);
  });
});

describe('the source of a private copy', () => {
  const table = (name: string, columns: readonly string[]) => ({ name, columns });

  it('is the only table, or the one that is named', () => {
    const people = table('people', ['id', 'age', 'region', 'left']);
    const both = { tables: [table('orders', ['id']), people] };
    expect(privateCopySource({ ...section, table: 'people' }, both).table).toBe(people);
    expect(privateCopySource(section, { tables: [people] }).table).toBe(people);
    expect(privateCopySource(section, both).problems[0]!.summary).toBe('the data have several tables');
    expect(privateCopySource({ ...section, table: 'peopel' }, both).problems[0]!.fix).toBe('Did you mean "people"?');
  });

  it('must have the person key and every column', () => {
    const { problems } = privateCopySource(section, { tables: [table('people', ['ID', 'age', 'left'])] });
    expect(problems.map(({ path }) => path.join('.'))).toEqual(['personKey', 'columns.region']);
  });
});
