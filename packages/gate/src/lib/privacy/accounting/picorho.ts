/** Privacy loss in integers: 1e-12 ρ of zero-concentrated differential privacy. Losses add up. */
export type Picorho = number;

export const picorhoPerRho = 1_000_000_000_000n;

/**
 * The shares of a budget by integer weights, each rounded down: never more in sum than there was.
 */
export function shareBudget(total: Picorho, weights: readonly number[]): readonly Picorho[] {
  const sum = BigInt(weights.reduce((all, weight) => all + weight, 0));
  return weights.map((weight) => Number((BigInt(total) * BigInt(weight)) / sum));
}
