export { detect, detectInCodeUnits, type DetectOptions } from './lib/detect/detect.ts';
export { detectLines, type DetectedLine } from './lib/detect/detect-lines.ts';
export type { CellVerdict, Detector, Span, Trigger } from './lib/detectors/detector.ts';
export { detectors } from './lib/detectors/index.generated.ts';
