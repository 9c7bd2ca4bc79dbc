import { impossible } from '@paddock/base/errors';
import type { Meter } from '../accounting/meter.ts';
import { shareBudget, type Picorho } from '../accounting/picorho.ts';
import { columnCodec, domainSize } from '../coding/column-codec.ts';
import type { BoundedData } from '../coding/read-rows.ts';
import { selectByScore } from '../mechanisms/exponential.ts';
import { noisyCounts, noisyIntegers } from '../mechanisms/gaussian.ts';
import type { Uniform } from '../random/uniform.ts';
import { greatestCommonDivisor } from '../rational.ts';
import type { PrivateCopyRecipe } from '../recipe.ts';
import type { AggregateRecipe } from '../recipe-aggregates.ts';
import { numericEdges, type NumericDomain } from '../recipe-domains.ts';
import { countMarginal, type Counted } from '../synthesis/marginal.ts';

/** One figure of an aggregate. */
export interface Figure {
  /** Column to cell, for groups; the quantile that was asked, for quantiles; else empty. */
  readonly of: Readonly<Record<string, string>>;
  /** In the unit of the column; null where fewer rows are left than noise could be. */
  readonly value: number | null;
  /** Standard deviation of the noise in `value`, where the mechanism has one. */
  readonly deviation: number | null;
}

export interface AggregateResult {
  readonly name: string;
  readonly kind: AggregateRecipe['kind'];
  readonly figures: readonly Figure[];
}

export interface AggregateWorld {
  readonly meter: Meter;
  readonly uniform: Uniform;
  /** What this aggregate may lose. */
  readonly loss: Picorho;
}

/** Groups of one aggregate, at most. */
export const mostGroups = 1_000_000;

/** How many figures an aggregate has: from the declared domains. */
export function groupCount(section: PrivateCopyRecipe, aggregate: AggregateRecipe): number {
  return 'by' in aggregate ? aggregate.by.reduce((product, name) => product * domainSize(section.columns[name]!), 1) : 1;
}

/** Computes one aggregate with noise; its loss is taken from the meter. */
export function computeAggregate(
  section: PrivateCopyRecipe,
  aggregate: AggregateRecipe,
  data: BoundedData,
  world: AggregateWorld,
): AggregateResult {
  return { name: aggregate.name, kind: aggregate.kind, figures: figuresOf(section, aggregate, data, world) };
}

function figuresOf(section: PrivateCopyRecipe, aggregate: AggregateRecipe, data: BoundedData, world: AggregateWorld): readonly Figure[] {
  switch (aggregate.kind) {
    case 'count':
      return countRows(section, [], data, world);
    case 'group-by':
      return countRows(section, aggregate.by, data, world);
    case 'sum':
      return sums(section, aggregate, data, world);
    case 'mean':
      return means(section, aggregate, data, world);
    case 'quantile':
      return quantiles(section, aggregate, data, world);
    default:
      return impossible(aggregate);
  }
}

function countRows(section: PrivateCopyRecipe, by: readonly string[], data: BoundedData, world: AggregateWorld): readonly Figure[] {
  const counts = countMarginal(data.table.rows, columnsOf(data, by));
  const noisy = noisyCounts(counts, section.rowsPerPerson, world.loss, world);
  const deviation = Math.sqrt(noisy.variance);
  return groupsOf(section, by).map((of, cell) => ({ of, value: noisy.counts[cell]!, deviation: round(deviation) }));
}

type OfNumbers<K> = Extract<AggregateRecipe, { kind: K }>;

function sums(section: PrivateCopyRecipe, { column, by }: OfNumbers<'sum'>, data: BoundedData, world: AggregateWorld): readonly Figure[] {
  const domain = section.columns[column] as NumericDomain;
  const edges = numericEdges(domain);
  const largest = Math.max(Math.abs(edges[0]!), Math.abs(edges.at(-1)!));
  const totals = sumByGroup(data, column, by, 0);
  const noisy = noisyIntegers(totals.sums, BigInt(section.rowsPerPerson) * BigInt(largest), world.loss, world);
  const unit = 10 ** domain.decimals;
  const deviation = Math.sqrt(Number(noisy.variance)) / unit;
  return groupsOf(section, by).map((of, cell) => ({ of, value: Number(noisy.values[cell]!) / unit, deviation: round(deviation) }));
}

/**
 * Half of the loss for the sum of distances from the middle of the domain, half for the number of rows that have a value. Where that number is within
 * three standard deviations of nothing, no mean is given.
 */
function means(section: PrivateCopyRecipe, { column, by }: OfNumbers<'mean'>, data: BoundedData, world: AggregateWorld): readonly Figure[] {
  const domain = section.columns[column] as NumericDomain;
  const edges = numericEdges(domain);
  const [low, high] = [edges[0]!, edges.at(-1)!];
  const middle = Math.floor((low + high) / 2);
  const [sumLoss, countLoss] = shareBudget(world.loss, [1, 1]) as [Picorho, Picorho];
  const totals = sumByGroup(data, column, by, middle);
  const sum = noisyIntegers(totals.sums, BigInt(section.rowsPerPerson) * BigInt(high - middle), sumLoss, world);
  const count = noisyCounts(totals.counts, section.rowsPerPerson, countLoss, world);
  const unit = 10 ** domain.decimals;
  return groupsOf(section, by).map((of, cell) => {
    const rows = count.counts[cell]!;
    if (rows < 3 * Math.sqrt(count.variance) || rows < 1) return { of, value: null, deviation: null };
    const offset = Number(sum.values[cell]!) / rows;
    const mean = Math.min(high, Math.max(low, middle + offset));
    const deviation = Math.sqrt(Number(sum.variance) + offset ** 2 * count.variance) / rows;
    return { of, value: round(mean / unit), deviation: round(deviation / unit) };
  });
}

/**
 * The edge of a bin below which a share q = a/b of the values lies, by the exponential mechanism: the score of an edge is -|(b-a)·below - a·above|, in
 * integers. One row changes it by max(a, b-a) at most.
 */
function quantiles(
  section: PrivateCopyRecipe,
  { column, quantiles: wanted }: OfNumbers<'quantile'>,
  data: BoundedData,
  world: AggregateWorld,
): readonly Figure[] {
  const domain = section.columns[column] as NumericDomain;
  const edges = numericEdges(domain);
  const coded = data.table.columns.find(({ name }) => name === column)!;
  const inBins = countMarginal(data.table.rows, [coded]).subarray(0, edges.length - 1);
  const total = inBins.reduce((sum, count) => sum + count, 0);
  const losses = shareBudget(
    world.loss,
    wanted.map(() => 1),
  );
  return wanted.map((quantile, index) => {
    const tenThousandths = BigInt(Math.round(quantile * 10_000));
    const divisor = greatestCommonDivisor(tenThousandths, 10_000n);
    const [a, b] = [Number(tenThousandths / divisor), Number(10_000n / divisor)];
    let below = 0;
    const scores = edges.map((_, edge) => {
      if (edge > 0) below += inBins[edge - 1]!;
      return -Math.abs((b - a) * below - a * (total - below));
    });
    const chosen = selectByScore(scores, section.rowsPerPerson * Math.max(a, b - a), losses[index]!, world);
    return { of: { quantile: String(quantile) }, value: edges[chosen]! / 10 ** domain.decimals, deviation: null };
  });
}

function columnsOf(data: BoundedData, by: readonly string[]): readonly Counted[] {
  return by.map((name) => data.table.columns.find((column) => column.name === name)!);
}

/** Sums of the values less `origin`, and how many there are, by group. Integers; sums of any size. */
function sumByGroup(
  data: BoundedData,
  column: string,
  by: readonly string[],
  origin: number,
): { readonly sums: readonly bigint[]; readonly counts: Int32Array } {
  const columns = columnsOf(data, by);
  const values = data.values.get(column)!;
  const cells = columns.reduce((product, { size }) => product * size, 1);
  const totals = Array.from({ length: cells }, () => 0n);
  const counts = new Int32Array(cells);
  for (let row = 0; row < data.table.rows; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    let cell = 0;
    for (const { codes, size } of columns) cell = cell * size + codes[row]!;
    totals[cell]! += BigInt(value - origin);
    counts[cell]!++;
  }
  return { sums: totals, counts };
}

/** Every combination of cells of the columns: the last column runs fastest. */
function groupsOf(section: PrivateCopyRecipe, by: readonly string[]): readonly Readonly<Record<string, string>>[] {
  let groups: readonly Readonly<Record<string, string>>[] = [{}];
  for (const name of by) {
    const codec = columnCodec(section.columns[name]!);
    groups = groups.flatMap((group) => Array.from({ length: codec.size }, (_, code) => ({ ...group, [name]: codec.label(code) })));
  }
  return groups;
}

/** To four significant digits more than the integer part: what is printed, not what is computed with. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
