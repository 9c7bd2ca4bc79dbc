import { PaddockError } from '@paddock/base/errors';
import type { LedgerEntry } from '../ledger/entry.ts';
import { budgetBodySchema, type BudgetBody } from './budget-body.ts';

/** Whose data, and for whom. */
export interface BudgetOf {
  /** Name of the dataset as recipes have it. The same people under another name are another budget: names are the steward's to watch. */
  readonly dataset: string;
  readonly project: string;
}

/**
 * `reserved`: the data were not looked at yet. `begun`: they were, or may have been. `settled`: what was spent is known. `cancelled`: nothing was
 * looked at, and nothing is spent.
 */
export type ReservationState = 'reserved' | 'begun' | 'settled' | 'cancelled';

export interface Reservation extends BudgetOf {
  /** The request id. */
  readonly id: string;
  readonly state: ReservationState;
  /** What was reserved, in picorho. */
  readonly reservedPicorho: number;
  /** What counts against the cap now: all of it until it is settled. */
  readonly countedPicorho: number;
  readonly by: string;
  readonly at: string;
}

export interface BudgetState extends BudgetOf {
  readonly kind: 'budget';
  /** Undefined when nobody has set one: then nothing is granted. */
  readonly capPicorho: number | undefined;
  /** Settled spends. */
  readonly spentPicorho: number;
  /** Reserved or begun, not settled. */
  readonly heldPicorho: number;
  /** Cap less spent and held; 0 when a cap was lowered under them, or there is none. */
  readonly remainingPicorho: number;
  readonly reservations: readonly Reservation[];
}

/** Every budget that the entries speak of, in the order in which they first do. @throws `ledger/unknown-entry` */
export function budgetStates(entries: readonly LedgerEntry[]): readonly BudgetState[] {
  const caps = new Map<string, BudgetOf & { cap: number | undefined }>();
  const reservations = new Map<string, Reservation>();
  const known = (of: BudgetOf): BudgetOf & { cap: number | undefined } => {
    const key = JSON.stringify([of.dataset, of.project]);
    const there = caps.get(key) ?? { dataset: of.dataset, project: of.project, cap: undefined };
    caps.set(key, there);
    return there;
  };
  for (const entry of entries) {
    const body = readBudgetBody(entry);
    if (body === undefined) continue;
    if (body.kind === 'budget-cap') {
      known(body).cap = body.picorho;
    } else if (body.kind === 'budget-reserve') {
      known(body);
      reservations.set(body.reservation, {
        id: body.reservation,
        dataset: body.dataset,
        project: body.project,
        state: 'reserved',
        reservedPicorho: body.picorho,
        countedPicorho: body.picorho,
        by: body.by,
        at: entry.at,
      });
    } else {
      const before = reservations.get(body.reservation);
      if (before === undefined) throw new PaddockError('ledger/unknown-entry', { detail: `entry ${entry.number} is of no reservation` });
      reservations.set(body.reservation, advanced(before, body));
    }
  }
  const all = [...reservations.values()];
  return [...caps.values()].map(({ dataset, project, cap }) => stateOf({ dataset, project }, cap, all));
}

/** One budget; without a cap and empty when the entries do not speak of it. */
export function budgetState(entries: readonly LedgerEntry[], { dataset, project }: BudgetOf): BudgetState {
  const found = budgetStates(entries).find((each) => each.dataset === dataset && each.project === project);
  return found ?? stateOf({ dataset, project }, undefined, []);
}

function stateOf(of: BudgetOf, capPicorho: number | undefined, all: readonly Reservation[]): BudgetState {
  const reservations = all.filter(({ dataset, project }) => dataset === of.dataset && project === of.project);
  const sum = (state: (each: ReservationState) => boolean): number =>
    reservations.filter((each) => state(each.state)).reduce((total, each) => total + each.countedPicorho, 0);
  const spentPicorho = sum((state) => state === 'settled');
  const heldPicorho = sum((state) => state === 'reserved' || state === 'begun');
  const remainingPicorho = Math.max(0, (capPicorho ?? 0) - spentPicorho - heldPicorho);
  return { kind: 'budget', ...of, capPicorho, spentPicorho, heldPicorho, remainingPicorho, reservations };
}

function advanced(before: Reservation, body: Exclude<BudgetBody, { kind: 'budget-cap' | 'budget-reserve' }>): Reservation {
  switch (body.kind) {
    case 'budget-begin':
      return { ...before, state: 'begun' };
    case 'budget-settle':
      return { ...before, state: 'settled', countedPicorho: body.picorho };
    case 'budget-cancel':
      return { ...before, state: 'cancelled', countedPicorho: 0 };
  }
}

/** @returns undefined for an entry that is not about budgets @throws `ledger/unknown-entry` for one that is and cannot be read: it might be a spend */
function readBudgetBody(entry: LedgerEntry): BudgetBody | undefined {
  if (!entry.body.kind.startsWith('budget-')) return undefined;
  const parsed = budgetBodySchema.safeParse(entry.body);
  if (!parsed.success) throw new PaddockError('ledger/unknown-entry', { detail: `entry ${entry.number} of kind ${entry.body.kind}` });
  return parsed.data;
}
