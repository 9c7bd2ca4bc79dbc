import type { Span } from '../detectors/detector.ts';

/** From this on a span keeps what lies inside of it, such as the host of an address. */
const sure = 0.75;

/** Of spans that overlap one stays: what holds the other and is sure, else the more confident, else the longer. Sorted by start. */
export function resolveOverlaps(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
    else if (isBetter(span, last)) kept[kept.length - 1] = span;
  }
  return kept;
}

function isBetter(span: Span, other: Span): boolean {
  const length = span.end - span.start;
  const otherLength = other.end - other.start;
  if (holds(other, span) && other.confidence >= sure && otherLength > length) return false;
  if (holds(span, other) && span.confidence >= sure && length > otherLength) return true;
  return span.confidence > other.confidence || (span.confidence === other.confidence && length > otherLength);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}
