export { openEngine, type Engine, type EngineOptions, type Parameter, type Row } from './lib/engine/engine.ts';
export { openDataset, type DatasetOptions } from './lib/engine/dataset.ts';
export { quarantine, type Quarantined, type QuarantineReason } from './lib/engine/quarantine.ts';
export { relation } from './lib/engine/relation.ts';
export { quoteName, quoteText } from './lib/engine/sql-text.ts';
export type { CsvShape, Dataset, Format, Table } from './lib/engine/table.ts';
export type { Value } from './lib/engine/value.ts';
