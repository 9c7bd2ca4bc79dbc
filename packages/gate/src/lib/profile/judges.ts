import { detectors } from '../detectors/index.generated.ts';
import type { Judge } from './judge.ts';
import { vocabulary } from './vocabulary.ts';

/** All detectors, with the words for headers that the vocabulary adds, and the vocabulary's types that have no detector. */
export const judges: readonly Judge[] = allJudges();

function allJudges(): readonly Judge[] {
  const types = new Set(detectors.map(({ type }) => type));
  return [
    ...detectors.map((detector): Judge => {
      const more = vocabulary.find(({ type }) => type === detector.type);
      if (more === undefined) return detector;
      const cell = eitherCell(detector.cell, more.cell);
      return {
        ...more,
        ...(cell !== undefined && { cell }),
        headers: {
          for: [...new Set([...detector.headers.for, ...more.headers.for])],
          against: [...new Set([...detector.headers.against, ...more.headers.against])],
        },
      };
    }),
    ...vocabulary.filter(({ type }) => !types.has(type)),
  ];
}

/** What the detector says of a cell, else what the vocabulary says. */
function eitherCell(first: Judge['cell'], second: Judge['cell']): Judge['cell'] {
  if (first === undefined || second === undefined) return first ?? second;
  return (value) => first(value) ?? second(value);
}
