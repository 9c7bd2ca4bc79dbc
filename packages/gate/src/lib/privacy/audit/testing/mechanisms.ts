import { computeAggregate } from '../../aggregates/aggregate.ts';
import { budgetOf } from '../../accounting/conversion.ts';
import { Meter } from '../../accounting/meter.ts';
import type { Picorho } from '../../accounting/picorho.ts';
import { amplified } from '../../accounting/subsampling.ts';
import { boundContributions } from '../../coding/contribution.ts';
import type { CodedTable } from '../../coded-table.ts';
import { selectByScore } from '../../mechanisms/exponential.ts';
import { noisyCounts } from '../../mechanisms/gaussian.ts';
import type { Uniform } from '../../random/uniform.ts';
import { privateCopySchema } from '../../recipe.ts';
import { discreteLaplace } from '../../samplers/discrete-laplace.ts';
import { synthesise } from '../../synthesis/synthesise.ts';
import type { Claim } from '../audit.ts';

/** A mechanism on two neighbouring data sets, with what it claims. */
export interface Case {
  readonly claim: Claim;
  readonly run: (data: 0 | 1, uniform: Uniform) => readonly number[];
}

const loss: Picorho = 125_000_000_000; // ρ = 1/8: σ = 2 for one row

const noisy = (counts: readonly number[], spend: Picorho, sensitivity: number, uniform: Uniform): readonly number[] => [
  ...noisyCounts(counts, sensitivity, spend, { meter: new Meter(spend), uniform }).counts,
];

/** Values of ten people, and of those and one more. */
const values = [0, 0, 1, 1, 1, 2, 2, 2, 2, 2];
const neighbours = [values, [...values, 3]] as const;
const histogram = (data: readonly number[]): number[] => [0, 1, 2, 3].map((value) => data.filter((each) => each === value).length);

/** One person of the second data set has five rows. */
const rowsOf = [
  [0, 0, 0],
  [0, 0, 0, 1, 1, 1, 1, 1],
] as const;
const personsOf = [
  [0, 1, 2],
  [0, 1, 2, 3, 3, 3, 3, 3],
] as const;

function boundedCounts(data: 0 | 1, most: number, sensitivity: number, uniform: Uniform): readonly number[] {
  const kept = boundContributions(Int32Array.from(personsOf[data]), most, uniform);
  const counts = [0, 0];
  for (const row of kept) counts[rowsOf[data][row]!]!++;
  return noisy(counts, loss, sensitivity, uniform);
}

const rate = 5;
/** A secret sample of about one in five of nobody, or of one person; then as many counts of it as asked. */
function sampledCounts(data: 0 | 1, times: number, uniform: Uniform): readonly number[] {
  const count = data === 1 && uniform.below(rate) === 0 ? 1 : 0;
  return Array.from({ length: times }, () => count + discreteLaplace(1, 2, uniform));
}
const onSample = amplified({ epsilon: 2, delta: 0 }, 1 / rate);

const aggregateSection = privateCopySchema.parse({
  onePersonPerRow: true,
  epsilon: 1,
  delta: 1e-9,
  columns: { x: { kind: 'numeric', from: 0, to: 8, width: 1 } },
  aggregates: [
    { name: 'q', kind: 'quantile', column: 'x', quantiles: [0.5] },
    { name: 'm', kind: 'mean', column: 'x' },
    { name: 's', kind: 'sum', column: 'x' },
  ],
});

function aggregateOf(index: 0 | 1 | 2) {
  return (data: 0 | 1, uniform: Uniform): readonly number[] => {
    const x = data === 0 ? [1, 1, 2, 6] : [1, 1, 2, 6, 7];
    const table: CodedTable = { rows: x.length, columns: [{ name: 'x', size: 9, ordered: true, codes: Uint16Array.from(x) }] };
    const world = { meter: new Meter(loss), uniform, loss };
    const bounded = { table, values: new Map([['x', Float64Array.from(x)]]) };
    return computeAggregate(aggregateSection, aggregateSection.aggregates[index]!, bounded, world).figures.map(({ value }) => value ?? -1);
  };
}

function syntheticCounts(data: 0 | 1, uniform: Uniform): readonly number[] {
  const rows = data === 0 ? [0, 1, 3] : [0, 1, 3, 3];
  const columns = [
    { name: 'a', size: 2, ordered: false, codes: Uint16Array.from(rows, (row) => row >> 1) },
    { name: 'b', size: 2, ordered: false, codes: Uint16Array.from(rows, (row) => row & 1) },
    { name: 'y', size: 2, ordered: false, codes: Uint16Array.from(rows, (row) => row & 1) },
  ];
  const copy = synthesise({ rows: rows.length, columns }, 2, loss, { meter: new Meter(loss), uniform, rowsPerPerson: 1 });
  const counts = [0, 0, 0, 0];
  for (let row = 0; row < copy.rows; row++) counts[copy.columns[0]!.codes[row]! * 2 + copy.columns[1]!.codes[row]!]!++;
  return [...counts, copy.rows];
}

const scores = [
  [0, 2, 1],
  [1, 1, 2],
] as const;

/** What Paddock uses. */
export const exactMechanisms: Readonly<Record<string, Case>> = {
  'Gaussian noise on a histogram': {
    claim: { kind: 'zcdp', picorho: loss },
    run: (data, uniform) => noisy(histogram(neighbours[data]), loss, 1, uniform),
  },
  'Gaussian noise on one count': { claim: { kind: 'zcdp', picorho: loss }, run: (data, uniform) => noisy([data], loss, 1, uniform) },
  'Gaussian noise from ε and δ': {
    claim: { kind: 'approximate', epsilon: 1, delta: 1e-6 },
    run: (data, uniform) => noisy([data], budgetOf(1, 1e-6), 1, uniform),
  },
  'discrete Laplace noise': {
    claim: { kind: 'approximate', epsilon: 1, delta: 0 },
    run: (data, uniform) => [data + discreteLaplace(1, 1, uniform)],
  },
  'the exponential mechanism': {
    claim: { kind: 'zcdp', picorho: loss },
    run: (data, uniform) => [selectByScore(scores[data], 1, loss, { meter: new Meter(loss), uniform })],
  },
  'counts with a contribution bound': {
    claim: { kind: 'zcdp', picorho: loss },
    run: (data, uniform) => boundedCounts(data, 2, 2, uniform),
  },
  'one count of a secret sample': { claim: { kind: 'approximate', ...onSample }, run: (data, uniform) => sampledCounts(data, 1, uniform) },
  'a quantile': { claim: { kind: 'zcdp', picorho: loss }, run: aggregateOf(0) },
  'a mean': { claim: { kind: 'zcdp', picorho: loss }, run: aggregateOf(1) },
  'a sum': { claim: { kind: 'zcdp', picorho: loss }, run: aggregateOf(2) },
  'a synthetic table': { claim: { kind: 'zcdp', picorho: loss }, run: syntheticCounts },
};

/** Noise as textbooks have it, in doubles: what must never be used. */
function floatLaplace(scale: number, uniform: Uniform): number {
  const share = (uniform.below(2 ** 53 - 1) + 1) / 2 ** 53;
  return (uniform.bit() === 1 ? -scale : scale) * Math.log(share);
}

/** What must be caught. */
export const mutants: Readonly<Record<string, Case>> = {
  'halved noise': { claim: { kind: 'zcdp', picorho: loss }, run: (data, uniform) => noisy([data], 4 * loss, 1, uniform) },
  'float noise': { claim: { kind: 'approximate', epsilon: 1, delta: 0 }, run: (data, uniform) => [data + floatLaplace(1, uniform)] },
  'bins that depend on the data': {
    claim: { kind: 'zcdp', picorho: loss },
    run: (data, uniform) => {
      const seen = [...new Set(neighbours[data])];
      return noisy(
        seen.map((value) => neighbours[data].filter((each) => each === value).length),
        loss,
        1,
        uniform,
      );
    },
  },
  'a forgotten contribution bound': {
    claim: { kind: 'zcdp', picorho: loss },
    run: (data, uniform) => boundedCounts(data, 1_000, 2, uniform),
  },
  'a wrong conversion': {
    // ρ = ε²/2 belongs to pure differential privacy, and the other way round.
    claim: { kind: 'approximate', epsilon: 1, delta: 1e-6 },
    run: (data, uniform) => noisy([data], 500_000_000_000, 1, uniform),
  },
  'a sample used twice': {
    claim: { kind: 'approximate', epsilon: 2 * onSample.epsilon, delta: 0 },
    run: (data, uniform) => sampledCounts(data, 2, uniform),
  },
  'noise used twice': {
    claim: { kind: 'zcdp', picorho: 2 * loss },
    run: (data, uniform) => {
      const [first] = noisy([0], loss, 1, uniform);
      return [first! + data, first!];
    },
  },
};
