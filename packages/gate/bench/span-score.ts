/** Typed spans against labels: a found span is right when a label of its type overlaps it with intersection over union of at least a half. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface Score {
  right: number;
  found: number;
  labelled: number;
}

const leastOverlap = 0.5;

/** Per type, over all texts; each label counts once. */
export function scoreSpans(
  types: readonly string[],
  texts: readonly { readonly labels: readonly LabelledSpan[]; readonly found: readonly LabelledSpan[] }[],
): ReadonlyMap<string, Score> {
  const scores = new Map(types.map((type): [string, Score] => [type, { right: 0, found: 0, labelled: 0 }]));
  for (const { labels, found } of texts) {
    const open = labels.filter(({ type }) => scores.has(type));
    for (const { type } of open) scores.get(type)!.labelled++;
    for (const span of found) {
      const score = scores.get(span.type);
      if (score === undefined) continue;
      score.found++;
      const index = open.findIndex((label) => label.type === span.type && overlap(label, span) >= leastOverlap);
      if (index < 0) continue;
      open.splice(index, 1);
      score.right++;
    }
  }
  return scores;
}

export function sumOf(scores: ReadonlyMap<string, Score>): Score {
  const sum = { right: 0, found: 0, labelled: 0 };
  for (const { right, found, labelled } of scores.values()) {
    sum.right += right;
    sum.found += found;
    sum.labelled += labelled;
  }
  return sum;
}

export function precisionOf({ right, found }: Score): number {
  return found === 0 ? 1 : right / found;
}

export function recallOf({ right, labelled }: Score): number {
  return labelled === 0 ? 1 : right / labelled;
}

export function f1Of({ right, found, labelled }: Score): number {
  return found + labelled === 0 ? 1 : (2 * right) / (found + labelled);
}

function overlap(a: LabelledSpan, b: LabelledSpan): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
