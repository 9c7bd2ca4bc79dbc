import type { AnalysisRule } from './analysis-rule.ts';
import { deadStatement } from './rules/dead-statement.ts';
import { deniedAlways } from './rules/denied-always.ts';
import { emptyPasses } from './rules/empty-passes.ts';
import { exemptionOpen } from './rules/exemption-open.ts';
import { familyPasses } from './rules/family-passes.ts';
import { leftOutPasses } from './rules/left-out-passes.ts';
import { nothingLeft } from './rules/nothing-left.ts';
import { oneOfSeveralPasses } from './rules/one-of-several-passes.ts';
import { oneValuePasses } from './rules/one-value-passes.ts';
import { redundantStatement } from './rules/redundant-statement.ts';
import { retagPasses } from './rules/retag-passes.ts';
import { selfApproval } from './rules/self-approval.ts';
import { shadowedAllow } from './rules/shadowed-allow.ts';
import { siblingPasses } from './rules/sibling-passes.ts';
import { singleOperator } from './rules/single-operator.ts';
import { tagExemptionOpen } from './rules/tag-exemption-open.ts';
import { unknownAction } from './rules/unknown-action.ts';
import { updatePasses } from './rules/update-passes.ts';
import { wildcardCatchesMore } from './rules/wildcard-catches-more.ts';

/** Every rule, by the name of its file in `rules/`; a test holds the list complete. */
export const analysisRules: readonly AnalysisRule[] = [
  deadStatement,
  deniedAlways,
  emptyPasses,
  exemptionOpen,
  familyPasses,
  leftOutPasses,
  nothingLeft,
  oneOfSeveralPasses,
  oneValuePasses,
  redundantStatement,
  retagPasses,
  selfApproval,
  shadowedAllow,
  siblingPasses,
  singleOperator,
  tagExemptionOpen,
  unknownAction,
  updatePasses,
  wildcardCatchesMore,
];
