import { canonicalJson } from '@paddock/base/canonical-json';
import { PaddockError } from '@paddock/base/errors';
import type { Appended, Ledger } from '../ledger/open-ledger.ts';
import { budgetBodySchema, type BudgetBody } from './budget-body.ts';
import { budgetState, type BudgetOf, type BudgetState, type Reservation } from './budget-state.ts';

/** What a request for budget came to. Only what is granted is in the ledger: a refused request may be made again. */
export type ReserveOutcome =
  | { readonly kind: 'granted'; readonly reservation: Reservation }
  | { readonly kind: 'refused'; readonly reason: 'no-cap' | 'exceeded'; readonly remainingPicorho: number };

export interface ReserveRequest {
  /** Of this request, 1 to 200 characters: repeating it gives the same reservation, not a second one. */
  readonly id: string;
  /** Whole picorho, at least 1, rounded up by the caller. */
  readonly picorho: number;
  /** Who asks. */
  readonly by: string;
}

/**
 * The privacy budget of one dataset and project, in a ledger that others write at the same time.
 *
 * reserve → begin → settle. A reservation counts in full from the moment it is granted. `begin` is written before the data are looked at; from
 * then on the only way on is `settle`, with at most what was reserved. A process that dies leaves its reservation counting, for ever when it had
 * begun: what it may have shown cannot be known. Before `begin` nothing was looked at, and `cancel` gives everything back.
 */
export interface Budget {
  /** @throws `ledger/corrupt`, `ledger/unusable`, `ledger/unknown-entry`, as every method */
  state(): Promise<BudgetState>;
  /**
   * Sets the cap; it takes the place of the one before. Under what is spent already, it means that nothing more is granted.
   * @param id of the request
   * @throws `budget/misused` when the id was used for another cap
   */
  setCap(id: string, picorho: number, by: string): Promise<BudgetState>;
  /** @throws `budget/misused` when the id was used for another request */
  reserve(request: ReserveRequest): Promise<ReserveOutcome>;
  /**
   * The data are looked at from now on. Succeeds once: of two that begin the same reservation, one goes on, so that nothing is computed twice for one
   * payment. Where the reply of the store was lost, nobody goes on, and the reservation stays spent.
   * @throws `budget/misused` unless the reservation is `reserved`
   */
  begin(reservation: string): Promise<void>;
  /**
   * What was spent, at most what was reserved; 0 is allowed only when the mechanism provably used nothing.
   * @throws `budget/misused` unless it is `begun`, or settled at the same figure; and for more than was reserved
   */
  settle(reservation: string, picorho: number): Promise<void>;
  /** Gives back what was reserved and not begun. @throws `budget/misused` otherwise */
  cancel(reservation: string, by: string): Promise<void>;
}

export function openBudget(ledger: Ledger, { dataset, project }: BudgetOf): Budget {
  const of = { dataset, project };

  /** One entry for one request id; the same request again is no error, another one under its id is. */
  const write = async (id: string, body: BudgetBody, mayBeWritten: (state: BudgetState) => boolean): Promise<Appended['kind']> => {
    const checked = budgetBodySchema.safeParse(body);
    if (!checked.success)
      throw misused(`${body.kind}: ${checked.error.issues.map((each) => `${each.path.join('.')} ${each.message}`).join('; ')}`);
    const done = await ledger.append(id, (entries) => (mayBeWritten(budgetState(entries, of)) ? checked.data : undefined));
    if (done.kind === 'declined') return 'declined';
    if (canonicalJson(done.entry.body) !== canonicalJson(checked.data)) throw misused(`the request id ${id} was used for something else`);
    return done.kind;
  };
  const state = async (): Promise<BudgetState> => budgetState(await ledger.entries(), of);
  const find = (from: BudgetState, id: string): Reservation => {
    const found = from.reservations.find((each) => each.id === id);
    if (found === undefined) throw misused(`there is no reservation ${id} of ${dataset} for ${project}`);
    return found;
  };
  const requireState = (allowed: Reservation['state'], id: string, doing: string) => (now: BudgetState) => {
    const found = find(now, id);
    if (found.state !== allowed) throw misused(`${doing} ${id}, which is ${found.state}`);
    return true;
  };

  return {
    state,
    setCap: async (id, picorho, by) => {
      await write(`cap:${id}`, { kind: 'budget-cap', ...of, picorho, by }, () => true);
      return state();
    },
    reserve: async ({ id, picorho, by }) => {
      const refusal = { kind: 'refused', reason: 'exceeded', remainingPicorho: 0 } as Extract<ReserveOutcome, { kind: 'refused' }>;
      let refused = refusal;
      const granted = await write(`reserve:${id}`, { kind: 'budget-reserve', ...of, reservation: id, picorho, by }, (now) => {
        refused = { ...refusal, reason: now.capPicorho === undefined ? 'no-cap' : 'exceeded', remainingPicorho: now.remainingPicorho };
        return now.capPicorho !== undefined && picorho <= now.remainingPicorho;
      });
      return granted !== 'declined' ? { kind: 'granted', reservation: find(await state(), id) } : refused;
    },
    begin: async (id) => {
      const done = await write(`begin:${id}`, { kind: 'budget-begin', reservation: id }, requireState('reserved', id, 'begins'));
      if (done !== 'written') throw misused(`begins ${id}, which was begun before`);
    },
    settle: async (id, picorho) => {
      const mayBeWritten = (now: BudgetState): boolean => {
        requireState('begun', id, 'settles')(now);
        const { reservedPicorho } = find(now, id);
        if (picorho > reservedPicorho) throw misused(`settles ${id} at ${picorho} picorho, of which ${reservedPicorho} are reserved`);
        return true;
      };
      await write(`settle:${id}`, { kind: 'budget-settle', reservation: id, picorho }, mayBeWritten);
    },
    cancel: async (id, by) =>
      void (await write(`cancel:${id}`, { kind: 'budget-cancel', reservation: id, by }, requireState('reserved', id, 'cancels'))),
  };
}

function misused(detail: string): PaddockError {
  return new PaddockError('budget/misused', { detail });
}
