export { classSizes, type ClassSizes } from './lib/risk/class-sizes.ts';
export type { Distance } from './lib/risk/closeness.ts';
export { measureRisk, type Risk, type RiskQuestion, type SensitiveRisk } from './lib/risk/measure-risk.ts';
export type { PopulationRisk } from './lib/risk/population.ts';
export { rowsBelow, type Reidentification } from './lib/risk/reidentification.ts';
export type { SqlSource } from './lib/risk/sql-source.ts';
export { article9List, safeHarborList, type Article9Item, type ClassifiedColumn, type SafeHarborItem } from './lib/risk/legal-classes.ts';
