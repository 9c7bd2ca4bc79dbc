export type { Recall, TypeRecall } from './lib/verify/recall.ts';
export type { ColumnVerdict, Remaining, TableVerdict, Verdict } from './lib/verify/verdict.ts';
export { verdictText } from './lib/verify/verdict-text.ts';
export { verify, type VerifyOptions } from './lib/verify/verify.ts';
export { wilson, type Measured } from './lib/verify/wilson.ts';
