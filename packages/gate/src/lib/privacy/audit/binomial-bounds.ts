/**
 * Bounds of a probability from `successes` of `trials`, wrong with probability `error` at most: where the relative entropy to the share that was seen
 * reaches ln(1/error)/trials (Chernoff).
 */
export function lowerShare(successes: number, trials: number, error: number): number {
  if (successes === 0) return 0;
  return bisect(0, successes / trials, (p) => divergence(successes / trials, p) * trials > Math.log(1 / error));
}

export function upperShare(successes: number, trials: number, error: number): number {
  return 1 - lowerShare(trials - successes, trials, error);
}

/** `from` fulfils the condition, `to` does not; what is returned does, and is next to the border. */
function bisect(from: number, to: number, condition: (p: number) => boolean): number {
  let [inside, outside] = [from, to];
  for (let step = 0; step < 100; step++) {
    const middle = (inside + outside) / 2;
    if (condition(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** Relative entropy of coins with probabilities a and b. */
function divergence(a: number, b: number): number {
  const part = (x: number, y: number): number => (x === 0 ? 0 : x * Math.log(x / y));
  return part(a, b) + part(1 - a, 1 - b);
}
