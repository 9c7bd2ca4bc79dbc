import { globalCollection } from './state/collection.ts';
import type { StateView } from './state/state.ts';

/** An AWS account that exists in the twin, in the organisation or not. */
export interface TwinAccount {
  readonly id: string;
  readonly email: string;
  readonly status: 'ACTIVE' | 'SUSPENDED';
  /** Virtual time, epoch milliseconds. */
  readonly createdAt: number;
}

export const accountsCollection = globalCollection<TwinAccount>('twin', 'accounts');

export function findAccount(state: StateView, id: string): TwinAccount | undefined {
  return state.table(accountsCollection).get(id);
}

export function isActiveAccount(state: StateView, id: string): boolean {
  return findAccount(state, id)?.status === 'ACTIVE';
}
