import type { Diagnostic } from '@paddock/base/diagnostics';
import { groupCount, mostGroups } from '../aggregates/aggregate.ts';
import { budgetOf } from '../accounting/conversion.ts';
import { shareBudget, type Picorho } from '../accounting/picorho.ts';
import { domainSize } from '../coding/column-codec.ts';
import type { PrivateCopyRecipe } from '../recipe.ts';
import type { AggregateRecipe } from '../recipe-aggregates.ts';
import { synthesisNoise, type SynthesisNoise } from '../synthesis/synthesise.ts';

export interface PlannedSynthesis {
  readonly picorho: Picorho;
  /** Index of the target among the columns. */
  readonly target: number | undefined;
  readonly noise: SynthesisNoise;
}

export interface PlannedAggregate {
  readonly aggregate: AggregateRecipe;
  readonly picorho: Picorho;
}

/** How the budget of the section is divided. Made from the recipe alone; the data are not looked at. */
export interface PrivateCopyPlan {
  readonly kind: 'private-copy-plan';
  readonly section: PrivateCopyRecipe;
  /** What has to be reserved: the largest ρ that gives the recipe's ε and δ, rounded down, in picorho. */
  readonly picorho: Picorho;
  /** Cells of each column, in the recipe's order. */
  readonly sizes: readonly number[];
  readonly synthesis: PlannedSynthesis | undefined;
  readonly aggregates: readonly PlannedAggregate[];
}

/** In picorho: below it a part would have nothing to spend. */
const leastShare = 10;

/** Divides the budget. Every problem is about the recipe, never about the data. */
export function planPrivateCopy(section: PrivateCopyRecipe): {
  readonly plan?: PrivateCopyPlan;
  readonly diagnostics: readonly Diagnostic[];
} {
  const picorho = budgetOf(section.epsilon, section.delta);
  const diagnostics: Diagnostic[] = [];
  for (const [index, aggregate] of section.aggregates.entries()) {
    if (groupCount(section, aggregate) <= mostGroups) continue;
    diagnostics.push({
      code: 'gate/too-many-groups',
      severity: 'error',
      summary: `${aggregate.name} has more than ${mostGroups.toLocaleString('en-US')} groups`,
      path: `privateCopy.aggregates[${index}].by`,
      fix: 'Group by fewer columns, or declare wider bins.',
    });
  }
  const names = Object.keys(section.columns);
  const sizes = names.map((name) => domainSize(section.columns[name]!));
  const weights = [...(section.synthetic === false ? [] : [section.synthetic.weight]), ...section.aggregates.map(({ weight }) => weight)];
  const shares = shareBudget(picorho, weights);
  const aggregates = section.aggregates.map((aggregate, index) => ({
    aggregate,
    picorho: shares[index + weights.length - section.aggregates.length]!,
  }));
  const target = section.target === undefined ? undefined : names.indexOf(section.target);
  const synthetic = section.synthetic === false ? undefined : shares[0]!;
  if (
    Math.min(...aggregates.map((each) => each.picorho / parts(each.aggregate)), (synthetic ?? picorho) / (names.length * 10)) < leastShare
  ) {
    diagnostics.push({
      code: 'gate/budget-too-thin',
      severity: 'error',
      summary: 'the privacy budget is divided into more parts than it has units',
      path: 'privateCopy.epsilon',
      fix: 'Ask for fewer figures, or give a larger epsilon.',
    });
  }
  if (diagnostics.length > 0) return { diagnostics };
  const synthesis =
    synthetic === undefined
      ? undefined
      : {
          picorho: synthetic,
          target,
          noise: synthesisNoise(
            sizes.map((size) => ({ size })),
            target,
            synthetic,
            section.rowsPerPerson,
          ),
        };
  return { plan: { kind: 'private-copy-plan', section, picorho, sizes, synthesis, aggregates }, diagnostics };
}

/** Into how many parts an aggregate divides what it gets. */
function parts(aggregate: AggregateRecipe): number {
  return aggregate.kind === 'quantile' ? aggregate.quantiles.length : aggregate.kind === 'mean' ? 2 : 1;
}
