/** Differentially private synthetic copies and aggregates of a table. */
export { privateCopySchema, type PrivateCopyRecipe } from './lib/privacy/recipe.ts';
export { planPrivateCopy, type PlannedAggregate, type PlannedSynthesis, type PrivateCopyPlan } from './lib/privacy/copy/plan.ts';
export { runPrivateCopy, type PrivateCopy, type PrivateCopyRun, type SyntheticTable } from './lib/privacy/copy/run.ts';
export { privateCopyRows, privateCopySource, type SourceProblem } from './lib/privacy/copy/source.ts';
export { renderPrivateCopy, type PrivateCopyFile } from './lib/privacy/copy/render.ts';
export type { ExpectedColumn, PrivateCopyReport } from './lib/privacy/copy/report.ts';
export type { AggregateResult, Figure } from './lib/privacy/aggregates/aggregate.ts';
export type { TextRows } from './lib/privacy/coding/read-rows.ts';
export type { ByteSource } from './lib/privacy/random/byte-source.ts';
