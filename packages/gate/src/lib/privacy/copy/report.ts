import { epsilonOf } from '../accounting/conversion.ts';
import { gaussianVariance } from '../mechanisms/gaussian.ts';
import type { PlannedAggregate, PrivateCopyPlan } from './plan.ts';
import { numericEdges } from '../recipe-domains.ts';

/** What to expect of one column of the copy. */
export interface ExpectedColumn {
  readonly name: string;
  /** Cells of its domain. */
  readonly cells: number;
  /** Values with fewer rows than this are noise. */
  readonly noiseBelowRows: number;
  /** What noise alone does to the distribution of the column, at most: a total variation distance, 0 to 1; undefined without a copy. */
  readonly distanceByNoise: number | undefined;
}

/**
 * How useful a private copy can be expected to be. Nothing in it is computed from the true data: it follows from the recipe, and from the number of
 * rows of the copy, which is released anyway. A comparison with the true data would be one more release, and would have to be paid for.
 */
export interface PrivateCopyReport {
  readonly kind: 'private-copy-report';
  readonly version: 1;
  readonly guarantee: {
    readonly epsilon: number;
    readonly delta: number;
    readonly picorho: number;
    readonly rowsPerPerson: number;
    /** Whom one budget protects. */
    readonly unit: 'a person and all of their rows' | 'a row';
  };
  /** Of the copy; noisy. */
  readonly rows: number | undefined;
  readonly columns: readonly ExpectedColumn[];
  readonly pairs: { readonly noiseBelowRows: number } | undefined;
  readonly aggregates: readonly { readonly name: string; readonly deviation: number | undefined; readonly words: string }[];
  /** The same for people. */
  readonly words: readonly string[];
}

export function privateCopyReport(plan: PrivateCopyPlan, rows: number | undefined): PrivateCopyReport {
  const { section } = plan;
  const columns = plan.synthesis === undefined ? [] : expectedColumns(plan, rows);
  const joint = plan.synthesis?.noise.jointDeviation;
  const pairs = joint === undefined ? undefined : { noiseBelowRows: Math.ceil(3 * joint) };
  const aggregates = plan.aggregates.map((each) => expectedAggregate(plan, each));
  return {
    kind: 'private-copy-report',
    version: 1,
    guarantee: {
      epsilon: Math.min(section.epsilon, epsilonOf(plan.picorho, section.delta)),
      delta: section.delta,
      picorho: plan.picorho,
      rowsPerPerson: section.rowsPerPerson,
      unit: section.personKey === undefined ? 'a row' : 'a person and all of their rows',
    },
    rows,
    columns,
    pairs,
    aggregates,
    words: [
      ...guaranteeWords(plan),
      ...copyWords(plan, columns, pairs?.noiseBelowRows),
      ...aggregates.map(({ words }) => words),
      ...closingWords(),
    ],
  };
}

function expectedColumns({ section, sizes, synthesis }: PrivateCopyPlan, rows: number | undefined): readonly ExpectedColumn[] {
  const { noise, target } = synthesis!;
  const labels = target === undefined ? 1 : Math.min(16, sizes[target]!);
  // A value's rows are the sum over the labels, each with its own noise.
  const deviation = noise.columnDeviation * Math.sqrt(labels);
  return Object.keys(section.columns).map((name, index) => ({
    name,
    cells: sizes[index]!,
    noiseBelowRows: Math.ceil(3 * deviation),
    distanceByNoise: rows === undefined ? undefined : Math.min(1, round((0.5 * sizes[index]! * Math.sqrt(2 / Math.PI) * deviation) / rows)),
  }));
}

function expectedAggregate(
  { section }: PrivateCopyPlan,
  { aggregate, picorho }: PlannedAggregate,
): PrivateCopyReport['aggregates'][number] {
  const { name } = aggregate;
  switch (aggregate.kind) {
    case 'count':
    case 'group-by': {
      const deviation = round(Math.sqrt(Number(gaussianVariance(section.rowsPerPerson, picorho))));
      return {
        name,
        deviation,
        words: `${name}: each count is off by about ${deviation} rows; groups under ${Math.ceil(3 * deviation)} are noise.`,
      };
    }
    case 'sum': {
      const domain = section.columns[aggregate.column]!;
      if (domain.kind !== 'numeric') return { name, deviation: undefined, words: '' };
      const edges = numericEdges(domain);
      const largest = Math.max(Math.abs(edges[0]!), Math.abs(edges.at(-1)!));
      const variance = gaussianVariance(BigInt(section.rowsPerPerson) * BigInt(largest), picorho);
      const deviation = round(Math.sqrt(Number(variance)) / 10 ** domain.decimals);
      return {
        name,
        deviation,
        words: `${name}: each sum is off by about ${deviation}; values were clipped to the domain of ${aggregate.column} first.`,
      };
    }
    case 'mean':
      return { name, deviation: undefined, words: `${name}: each mean comes with its own error; groups too small for one have none.` };
    case 'quantile':
      return {
        name,
        deviation: undefined,
        words: `${name}: the answers are edges of declared bins, most likely the right one or one near it.`,
      };
  }
}

function guaranteeWords({ section }: PrivateCopyPlan): readonly string[] {
  const whom = section.personKey === undefined ? 'any one row' : `any one person, with up to ${section.rowsPerPerson} of their rows`;
  return [
    `Whether ${whom} is in the data changes the chance of any outcome by a factor of e^${section.epsilon} at most (ε = ${section.epsilon}, δ = ${section.delta}).`,
    ...(section.rowsPerPerson > 1 || section.personKey !== undefined
      ? [`Of people with more than ${section.rowsPerPerson} rows, a secret random choice was used: totals are of those rows.`]
      : []),
  ];
}

function copyWords(
  { section, synthesis }: PrivateCopyPlan,
  columns: readonly ExpectedColumn[],
  pairNoise: number | undefined,
): readonly string[] {
  if (synthesis === undefined) return [];
  const worst = columns.toSorted((a, b) => (b.distanceByNoise ?? 0) - (a.distanceByNoise ?? 0))[0];
  return [
    `Values of a column with fewer than ${columns[0]!.noiseBelowRows} rows are noise in the copy.`,
    ...(worst?.distanceByNoise === undefined || worst.distanceByNoise < 0.1
      ? []
      : [
          `The column ${worst.name} has ${worst.cells} cells for so few rows that noise may misplace up to ${Math.round(worst.distanceByNoise * 100)} % of them: declare wider bins.`,
        ]),
    ...(pairNoise === undefined
      ? []
      : [
          `Combinations of two columns with fewer than ${pairNoise} rows are noise; small values were grouped before they were counted together.`,
        ]),
    section.target === undefined
      ? 'Dependencies were kept along a tree of pairs of columns; others, and those of three columns together, are weakened.'
      : `How every column depends on ${section.target} was kept, and a tree of pairs given ${section.target}; other dependencies are weakened.`,
  ];
}

function closingWords(): readonly string[] {
  return [
    'Values outside of the declared domains were clipped, or became the declared other value; rows that could not be read are left out.',
    'No figure here compares the copy with the true data: that would be one more release, to be paid from the budget.',
  ];
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
