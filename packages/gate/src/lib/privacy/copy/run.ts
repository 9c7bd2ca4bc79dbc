import { PaddockError } from '@paddock/base/errors';
import type { Budget } from '@paddock/evidence/budget';
import { computeAggregate, type AggregateResult } from '../aggregates/aggregate.ts';
import { Meter } from '../accounting/meter.ts';
import { columnCodec } from '../coding/column-codec.ts';
import { readRows, type TextRows } from '../coding/read-rows.ts';
import type { CodedTable } from '../coded-table.ts';
import { systemBytes, type ByteSource } from '../random/byte-source.ts';
import { Uniform } from '../random/uniform.ts';
import { synthesise } from '../synthesis/synthesise.ts';
import type { PrivateCopyPlan } from './plan.ts';
import { privateCopyReport, type PrivateCopyReport } from './report.ts';

/** A synthetic table in texts. */
export interface SyntheticTable {
  readonly header: readonly string[];
  /** How many rows there are: noisy. */
  readonly rowCount: number;
  /** Every row once. Values within ranges are drawn as the rows are read, so that another reading has others. */
  readonly rows: () => Iterable<readonly string[]>;
}

export interface PrivateCopy {
  readonly kind: 'private-copy';
  readonly table: SyntheticTable | undefined;
  readonly aggregates: readonly AggregateResult[];
  /** What was taken from the budget, in picorho. */
  readonly spentPicorho: number;
  readonly report: PrivateCopyReport;
}

export interface PrivateCopyRun {
  readonly plan: PrivateCopyPlan;
  /** Opens the rows; called after the budget is reserved, and once. */
  readonly rows: () => TextRows;
  readonly budget: Pick<Budget, 'reserve' | 'begin' | 'settle'>;
  /** Of this run alone, and never given twice, not even after a failure: fresh noise has to be paid for afresh. */
  readonly requestId: string;
  readonly by: string;
  /** Where noise comes from. Default: the operating system's generator; anything else is for tests. */
  readonly bytes?: ByteSource;
}

/**
 * Makes the synthetic copy and the aggregates of a plan: reserves its budget, begins, reads, adds noise, settles. When something fails after the
 * beginning, the whole reservation stays spent. Everything that is returned is private: it may be shown to whoever may see the project's data.
 *
 * @throws `budget/refused` before anything is read; `budget/misused`; what reading the rows throws
 */
export async function runPrivateCopy({ plan, rows, budget, requestId, by, bytes = systemBytes }: PrivateCopyRun): Promise<PrivateCopy> {
  const { section } = plan;
  const outcome = await budget.reserve({ id: requestId, picorho: plan.picorho, by });
  if (outcome.kind === 'refused') {
    throw new PaddockError('budget/refused', {
      detail:
        outcome.reason === 'no-cap'
          ? 'nobody has set a cap for this dataset and project'
          : `${plan.picorho} picorho are needed, ${outcome.remainingPicorho} are left`,
    });
  }
  // The ledger takes a request that it knows for the same one. A second copy for one payment would halve the noise.
  if (outcome.reservation.state !== 'reserved') throw new PaddockError('budget/misused', { detail: `${requestId} was used before` });
  await budget.begin(requestId);
  const uniform = new Uniform(bytes);
  const meter = new Meter(plan.picorho);
  const data = await readRows(section, rows(), uniform);
  const { synthesis } = plan;
  const copy =
    synthesis === undefined
      ? undefined
      : synthesise(data.table, synthesis.target, synthesis.picorho, { meter, uniform, rowsPerPerson: section.rowsPerPerson });
  const aggregates = plan.aggregates.map(({ aggregate, picorho }) =>
    computeAggregate(section, aggregate, data, { meter, uniform, loss: picorho }),
  );
  // All of it: what rounding left over is worth less than the trouble of a second figure.
  await budget.settle(requestId, plan.picorho);
  return {
    kind: 'private-copy',
    table: copy === undefined ? undefined : toTexts(plan, copy, uniform),
    aggregates,
    spentPicorho: plan.picorho,
    report: privateCopyReport(plan, copy?.rows),
  };
}

function toTexts({ section }: PrivateCopyPlan, copy: CodedTable, uniform: Uniform): SyntheticTable {
  const codecs = copy.columns.map(({ name }) => columnCodec(section.columns[name]!));
  const { columns, rows } = copy;
  return {
    header: columns.map(({ name }) => name),
    rowCount: rows,
    rows: function* () {
      for (let row = 0; row < rows; row++) yield columns.map(({ codes }, column) => codecs[column]!.decode(codes[row]!, uniform));
    },
  };
}
