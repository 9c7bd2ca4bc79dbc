import { personalDataEntry, type PersonalDataType } from '../personal-data/types.ts';
import type { CellVerdict, Detector, Span } from '../detectors/detector.ts';
import { shapeOf } from '../profile/column-shape.ts';
import { isPersonalUrl } from '../profile/personal-url.ts';

/** How sure the detectors must be of one piece of text for it to count by itself, without a column of its like around it. */
const sure = 0.75;
/** Different shapes that are kept apart; of a column with more, all numbers count. */
const mostShapes = 5_000;

/** How often any number passes a check of one digit, whatever else the detector asks: prefixes and dates inside are the same all down a column. */
const byChance = 0.11;

/** What was found in the cells of a column. */
export interface Stray {
  readonly type: PersonalDataType;
  readonly cells: number;
  /** Different values. */
  readonly values: number;
}

export interface ColumnScan {
  /** To be called once for each different value, with the number of its cells. */
  readonly add: (value: string, cells: number) => void;
  /** @param plain true: of numbers with check digits none counts, because the column as a whole is known to hold another kind of number */
  readonly found: (plain: boolean) => readonly Stray[];
}

interface Tally {
  readonly type: PersonalDataType;
  values: number;
  cells: number;
  chance: number;
  readonly shape: string;
}

/**
 * Looks through every different value of a column. A number whose check digits hold counts only where more numbers of the same form pass
 * than would by chance: every tenth order number passes for a card.
 * @param isAgainst whether the column's header says that whole cells are something else: a version of four numbers is no IP address
 */
export function scanColumn(
  detectors: readonly Detector[],
  detect: (text: string) => readonly Span[],
  isAgainst: (type: PersonalDataType) => boolean,
): ColumnScan {
  const certain = new Map<string, Tally>();
  const checked = new Map<string, Tally>();
  const shapes = new Map<string, number>();
  const byType = new Map(detectors.map((detector) => [detector.type, detector]));
  const count = (into: Tally, cells: number): void => {
    into.values++;
    into.cells += cells;
  };
  return {
    add: (value, cells) => {
      const shape = shapeOf(value);
      if (shapes.has(shape) || shapes.size < mostShapes) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
      const types = new Set<PersonalDataType>();
      for (const span of detect(value)) {
        if (types.has(span.type)) continue;
        const counted = countsAs(value, span, byType);
        if (counted === undefined || (counted.whole && isAgainst(span.type))) continue;
        types.add(span.type);
        const { chance } = counted;
        const key = chance === undefined || !shapes.has(shape) ? span.type : `${span.type} ${shape}`;
        const into: Map<string, Tally> = chance === undefined || !shapes.has(shape) ? certain : checked;
        const tally = into.get(key) ?? { type: span.type, shape, values: 0, cells: 0, chance: chance ?? 0 };
        into.set(key, tally);
        count(tally, cells);
      }
    },
    found: (plain) => {
      const all = new Map<PersonalDataType, Stray>();
      const more = plain
        ? []
        : [...checked.values()].filter((tally) => exceedsChance(tally.values, shapes.get(tally.shape) ?? 0, tally.chance));
      for (const { type, values, cells } of [...certain.values(), ...more]) {
        const known = all.get(type);
        all.set(type, { type, values: values + (known?.values ?? 0), cells: cells + (known?.cells ?? 0) });
      }
      return [...all.values()].toSorted(
        (a, b) => b.cells - a.cells || personalDataEntry(a.type).title.localeCompare(personalDataEntry(b.type).title),
      );
    },
  };
}

/**
 * Whether what was found in a text counts: a number with check digits that is the whole of it does as far as more pass than by `chance`, anything
 * else where the detector is sure. Pages of nobody do not.
 */
export function countsAs(
  value: string,
  span: Span,
  byType: ReadonlyMap<PersonalDataType, Pick<Detector, 'cell'>>,
): { readonly whole: boolean; readonly chance?: number } | undefined {
  if (span.type === 'URL' && !isPersonalUrl(value.slice(span.start, span.end))) return undefined;
  const whole = span.end - span.start >= value.trim().length - 1;
  const verdict = whole ? byType.get(span.type)?.cell?.(value) : undefined;
  if (verdict !== undefined && isByChance(verdict)) return { whole, chance: Math.max(byChance, verdict.chance) };
  return span.confidence >= sure ? { whole } : undefined;
}

function isByChance({ evidence, chance }: CellVerdict): boolean {
  return evidence === 'checksum' && chance > 1e-4;
}

/** Whether so many of so many are more than chance gives, at three standard deviations; of a few values, every one counts. */
function exceedsChance(known: number, of: number, chance: number): boolean {
  return of < 10 || known > chance * of + 3 * Math.sqrt(chance * (1 - chance) * of) + 1;
}
