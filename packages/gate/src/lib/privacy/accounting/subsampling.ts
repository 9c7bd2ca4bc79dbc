/**
 * What (ε, δ) becomes when the mechanism sees only a secret random sample of the people, drawn once by the gate and used for this one
 * mechanism: ε' = ln(1 + γ(e^ε - 1)), δ' = γδ (Balle, Barthe, Gaboardi 2018, arXiv 1807.01647, for Poisson sampling with rate γ). It holds
 * for approximate differential privacy only: ρ of zCDP must never be multiplied by γ, and a second mechanism on the same sample has to be
 * counted in ε before the formula, not after it.
 */
export function amplified(
  loss: { readonly epsilon: number; readonly delta: number },
  rate: number,
): { readonly epsilon: number; readonly delta: number } {
  return { epsilon: Math.log1p(rate * Math.expm1(loss.epsilon)), delta: rate * loss.delta };
}
