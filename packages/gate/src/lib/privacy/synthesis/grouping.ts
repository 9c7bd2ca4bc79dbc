/** Codes of a column merged into groups that are large enough to be measured beside noise. */
export interface Grouping {
  /** Of each code. */
  readonly groups: Uint16Array;
  readonly size: number;
}

/**
 * Merges codes, from noisy counts only: neighbours of an ordered column until a group holds `least`, the small values of another column into
 * one group of their own. A value that holds `least` by itself stays alone. `least` is doubled until there are no more than `most` groups.
 */
export function groupCodes(
  counts: Float64Array,
  options: { readonly ordered: boolean; readonly least: number; readonly most: number },
): Grouping {
  for (let least = Math.max(1, options.least); ; least *= 2) {
    const grouping = options.ordered ? groupNeighbours(counts, least) : groupRare(counts, least);
    if (grouping.size <= options.most) return grouping;
  }
}

function groupNeighbours(counts: Float64Array, least: number): Grouping {
  const groups = new Uint16Array(counts.length);
  let group = 0;
  let held = 0;
  for (const [code, count] of counts.entries()) {
    const alone = count >= least;
    if (code > 0 && (held >= least || alone)) {
      group++;
      held = 0;
    }
    groups[code] = group;
    held = alone ? Number.POSITIVE_INFINITY : held + count;
  }
  return joinLast(counts, groups, group, least);
}

/** What is left over at the end joins the group before it when it is small. */
function joinLast(counts: Float64Array, groups: Uint16Array, last: number, least: number): Grouping {
  let held = 0;
  for (const [code, count] of counts.entries()) if (groups[code] === last) held += count;
  if (last === 0 || held >= least / 3) return { groups, size: last + 1 };
  return { groups: groups.map((group) => Math.min(group, last - 1)), size: last };
}

function groupRare(counts: Float64Array, least: number): Grouping {
  const groups = new Uint16Array(counts.length);
  let next = 0;
  for (const [code, count] of counts.entries()) if (count >= least) groups[code] = next++;
  if (next === counts.length) return { groups, size: next };
  for (const [code, count] of counts.entries()) if (count < least) groups[code] = next;
  return { groups, size: next + 1 };
}
