import type { Random } from '@paddock/base/random';
import { detectInCodeUnits } from '../detect/detect.ts';
import type { Detector, Span } from '../detectors/detector.ts';
import { detectors } from '../detectors/index.generated.ts';
import type { PersonalDataType } from '../personal-data/types.ts';
import { columnFacts } from '../profile/column-facts.ts';
import { columnSample } from '../profile/column-sample.ts';
import { judges } from '../profile/judges.ts';
import { measureRecall, overall, plantIn, recallNote, type Recall } from './recall.ts';
import { countsAs } from './scan-column.ts';
import { wilson, type Measured } from './wilson.ts';

/** How sure a single piece of text must be to be looked at; `countsAs` says what counts. */
export const minimumConfidence = 0.5;

/** Examples of each detector that are planted, over all columns. */
const plantedEach = 40;
/** Columns of examples alone, of each detector, and their length. */
const columnsEach = 10;
const columnLength = 30;

const byType = new Map(detectors.map((detector) => [detector.type, detector]));

/** Plants examples of every type into copies of the columns' cells, in memory, and scans them as an output is scanned. Undefined where all columns are empty. */
export function measuredRecall(columns: readonly (readonly string[])[], random: Random): Recall | undefined {
  const hosts = columns.filter((cells) => cells.length > 0);
  if (hosts.length === 0) return undefined;
  const planted = detectors.flatMap((detector) => {
    // Most examples of web addresses are pages of nobody, which the scan passes over on purpose.
    if (detector.find === undefined || detector.type === 'URL') return [];
    return Array.from({ length: plantedEach }, (_, index) => {
      const cells = hosts[index % hosts.length]!;
      return plantIn(cells[random.integer(cells.length)]!, detector, random);
    });
  });
  const types = measureRecall(planted, countedSpans, (type) => columnsFound(type, random));
  return { all: overall(types), types, columns: hosts.length, texts: planted.length, note: recallNote };
}

function countedSpans(text: string): readonly Span[] {
  return detectInCodeUnits(text, { minimumConfidence }).filter((span) => countsAs(text, span, byType) !== undefined);
}

function columnsFound(type: PersonalDataType, random: Random): Measured {
  const each = detectors.filter((detector) => detector.type === type);
  const found = each.map((detector) => Array.from({ length: columnsEach }, () => isFound(detector, random)).filter(Boolean).length);
  return wilson(
    found.reduce((sum, count) => sum + count, 0),
    each.length * columnsEach,
  );
}

function isFound(detector: Detector, random: Random): boolean {
  const cells = Array.from({ length: columnLength }, () => detector.example(random));
  const facts = columnFacts(judges, '', columnSample(cells));
  return facts.freeText || facts.found.length > 0;
}
