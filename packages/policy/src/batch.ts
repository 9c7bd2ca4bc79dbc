/**
 * The JSON lines of `paddock policy evaluate --batch`.
 */
export {
  evaluateBatchLine,
  parseBatchLine,
  type BatchCase,
  type BatchLineOptions,
  type BatchOutcome,
  type BatchResult,
  type ParsedBatchLine,
} from './lib/batch/evaluate-batch-line.ts';
