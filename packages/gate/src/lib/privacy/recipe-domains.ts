import { z } from 'zod';

const date = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'write dates as YYYY-MM-DD');
const maximumBins = 10_000;
/** A century and some: days fit into the bins of any column. */
const longestDays = 40_000;

const categories = z
  .strictObject({
    kind: z.literal('categories'),
    values: z.array(z.string()).min(1).max(maximumBins).describe('every value that may appear'),
    other: z.string().default('other').describe('what everything else becomes, also missing values; may be one of the values'),
  })
  .refine(({ values }) => new Set(values).size === values.length, 'a value is listed twice');

const numeric = z
  .strictObject({
    kind: z.literal('numeric'),
    edges: z.array(z.number()).min(2).max(maximumBins).optional().describe('lower edges of the bins, and the upper edge of the last'),
    from: z.number().optional(),
    to: z.number().optional(),
    width: z.number().positive().optional().describe('with from and to: bins of this width'),
    decimals: z.int().min(0).max(6).default(0).describe('decimal places that values have; finer ones are cut off'),
    missing: z.enum(['own-cell', 'lowest']).default('own-cell').describe('where what is not a number goes'),
  })
  .superRefine((bins, context) => {
    const problem = numericProblem(bins);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
  });

const dates = z
  .strictObject({
    kind: z.literal('date'),
    from: date,
    to: date.describe('the first day that is not in the domain'),
    unit: z.enum(['day', 'week', 'month', 'year']),
    missing: z.enum(['own-cell', 'lowest']).default('own-cell').describe('where what is not a date goes'),
  })
  .superRefine(({ from, to }, context) => {
    const [first, last] = [Date.parse(from), Date.parse(to)];
    if (Number.isNaN(first) || Number.isNaN(last)) context.addIssue({ code: 'custom', message: 'there is no such day' });
    else if (first >= last) context.addIssue({ code: 'custom', message: 'to must be after from' });
    else if ((last - first) / 86_400_000 > longestDays) context.addIssue({ code: 'custom', message: `at most ${longestDays} days` });
  });

/** What values a column can have, said by the steward. Values outside are clipped, or become the declared other value. */
export const columnDomainSchema = z.discriminatedUnion('kind', [categories, numeric, dates]);

export type ColumnDomain = z.output<typeof columnDomainSchema>;
export type NumericDomain = z.output<typeof numeric>;
export type DateDomain = z.output<typeof dates>;

type NumericFields = Pick<NumericDomain, 'edges' | 'from' | 'to' | 'width' | 'decimals'>;

/** The edges in units of the last decimal place: integers, ascending. */
export function numericEdges({ edges, from, to, width, decimals }: NumericFields): readonly number[] {
  const scale = 10 ** decimals;
  if (edges !== undefined) return edges.map((edge) => Math.round(edge * scale));
  if (from === undefined || to === undefined || width === undefined) return [];
  const [first, last, step] = [Math.round(from * scale), Math.round(to * scale), Math.round(width * scale)];
  if (step < 1 || (last - first) / step > maximumBins) return [];
  const found: number[] = [];
  for (let edge = first; edge < last; edge += step) found.push(edge);
  return [...found, last];
}

function numericProblem(bins: NumericFields): string | undefined {
  const ranged = bins.from !== undefined && bins.to !== undefined && bins.width !== undefined;
  const mixed = bins.edges !== undefined && (bins.from !== undefined || bins.to !== undefined || bins.width !== undefined);
  if (mixed || (!ranged && bins.edges === undefined)) return 'name either edges, or from, to and width';
  const scaled = numericEdges(bins);
  if (scaled.length < 2) return `there must be between 1 and ${maximumBins} bins`;
  if (scaled.some((edge, index) => index > 0 && edge <= scaled[index - 1]!))
    return 'edges must ascend, and differ in the decimals that are kept';
  if (scaled.some((edge) => Math.abs(edge) > 1e12)) return 'edges must be below 1e12 in units of the last decimal';
  return undefined;
}
