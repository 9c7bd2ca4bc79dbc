export { run, stage, type RunOptions, type Staged } from './lib/run/stage.ts';
export { readKey, writeNewKey, type ProjectKey } from './lib/run/key.ts';
export type { FileSummary, QuarantineEntry, RunSummary, TableSummary } from './lib/run/summary.ts';
