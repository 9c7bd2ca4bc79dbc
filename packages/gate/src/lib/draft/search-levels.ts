/** A quasi-identifier with its ways of being made coarser, finest first. */
export interface Ladder {
  readonly column: string;
  /** What is lost at each level, 0 (nothing) to 1 (all), growing. */
  readonly losses: readonly number[];
}

export interface Levels {
  /** The level of each ladder. */
  readonly levels: readonly number[];
  /** Share of the records that are still in classes smaller than k, and have to be left out. */
  readonly below: number;
  readonly reached: boolean;
}

/**
 * Levels at which at most `tolerated` of the records are in classes that are too small: upwards by the step that frees most records
 * for what it loses, then every ladder down again as far as that still holds. No single ladder can then be finer; that nothing
 * better exists is not promised. Measures at most (steps × ladders) times; the same levels only once.
 * @param measure share of the records in classes smaller than k, at the levels given
 */
export async function searchLevels(
  ladders: readonly Ladder[],
  measure: (levels: readonly number[]) => Promise<number>,
  tolerated: number,
): Promise<Levels> {
  const known = new Map<string, number>();
  const below = async (levels: readonly number[]): Promise<number> => {
    const key = levels.join();
    const share = known.get(key) ?? (await measure(levels));
    known.set(key, share);
    return share;
  };
  let levels: readonly number[] = ladders.map(() => 0);
  let share = await below(levels);
  while (share > tolerated) {
    let best: { levels: readonly number[]; share: number; worth: number } | undefined;
    for (const [index, ladder] of ladders.entries()) {
      const level = levels[index]!;
      if (level + 1 >= ladder.losses.length) continue;
      const next = levels.with(index, level + 1);
      const freed = await below(next);
      const worth = (share - freed + 1e-9) / Math.max(ladder.losses[level + 1]! - ladder.losses[level]!, 1e-3);
      if (best === undefined || worth > best.worth) best = { levels: next, share: freed, worth };
    }
    if (best === undefined) return { levels, below: share, reached: false };
    ({ levels, share } = best);
  }
  const byLoss = ladders.map((_, index) => index).toSorted((a, b) => lossAt(ladders, levels, b) - lossAt(ladders, levels, a));
  for (const index of byLoss) {
    for (let level = 0; level < levels[index]!; level++) {
      const finer = levels.with(index, level);
      const at = await below(finer);
      if (at > tolerated) continue;
      levels = finer;
      share = at;
      break;
    }
  }
  return { levels, below: share, reached: true };
}

function lossAt(ladders: readonly Ladder[], levels: readonly number[], index: number): number {
  return ladders[index]!.losses[levels[index]!]!;
}
