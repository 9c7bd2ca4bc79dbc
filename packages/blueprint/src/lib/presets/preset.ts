import type { OuInput } from '../schema/blueprint-schema.ts';

/** An organisation to start from. Everything in it can be changed, or left out with `null` or `false`. */
export interface Preset {
  readonly id: string;
  readonly root: Pick<OuInput, 'guardrails'>;
  readonly ous: Readonly<Record<string, OuInput | null>>;
}

type Ous = Readonly<Record<string, OuInput | null>>;

/** The preset's OUs with what the blueprint says laid over them: its values win, `null` leaves something out. */
export function mergeOus(preset: Ous, own: Ous | undefined): Record<string, OuInput | null> {
  return mergeMembers(preset, own, (base, over) => ({
    ...base,
    ...over,
    guardrails: { ...base.guardrails, ...over.guardrails },
    policies: { ...base.policies, ...over.policies },
    accounts: mergeMembers(base.accounts ?? {}, over.accounts, (account, change) => ({ ...account, ...change })),
    ous: mergeOus(base.ous ?? {}, over.ous),
  }));
}

function mergeMembers<Member extends object>(
  base: Readonly<Record<string, Member | null>>,
  over: Readonly<Record<string, Member | null>> | undefined,
  merge: (base: Member, over: Member) => Member,
): Record<string, Member | null> {
  const merged: Record<string, Member | null> = { ...base };
  for (const [key, value] of Object.entries(over ?? {})) {
    const before = base[key];
    merged[key] = value === null || before === undefined || before === null ? value : merge(before, value);
  }
  return merged;
}
