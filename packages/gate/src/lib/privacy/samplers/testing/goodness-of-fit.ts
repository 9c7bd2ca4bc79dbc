/**
 * Pearson's χ² of integer samples against a probability, as a z-score (Wilson and Hilferty 1931): above 5 has probability 3e-7 when the sampler
 * is right. Values that are expected fewer than ten times are pooled into two tails.
 */
export function goodnessOfFit(samples: Iterable<number>, probability: (x: number) => number): number {
  const counts = new Map<number, number>();
  let total = 0;
  for (const sample of samples) {
    counts.set(sample, (counts.get(sample) ?? 0) + 1);
    total++;
  }
  let low = 0;
  let high = 0;
  while (total * probability(low - 1) >= 10) low--;
  while (total * probability(high + 1) >= 10) high++;
  let statistic = 0;
  let cells = 0;
  const add = (observed: number, expected: number): void => {
    statistic += (observed - expected) ** 2 / expected;
    cells++;
  };
  let inside = 0;
  let seen = 0;
  for (let x = low; x <= high; x++) {
    const expected = total * probability(x);
    const observed = counts.get(x) ?? 0;
    add(observed, expected);
    inside += expected;
    seen += observed;
  }
  if (total - inside >= 10) add(total - seen, total - inside);
  const degrees = cells - 1;
  const scale = 2 / (9 * degrees);
  return (Math.cbrt(statistic / degrees) - (1 - scale)) / Math.sqrt(scale);
}

/** Probabilities proportional to `weight`, which falls to nothing outside of ±range. */
export function normalised(weight: (x: number) => number, range: number): (x: number) => number {
  let total = 0;
  for (let x = -range; x <= range; x++) total += weight(x);
  return (x) => weight(x) / total;
}
