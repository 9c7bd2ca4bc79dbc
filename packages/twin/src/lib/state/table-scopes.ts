import { partitionName, type Collection } from './collection.ts';
import type { Table } from './table.ts';

/** Makes the table of a partition, or finds the one that there is. */
export type OpenTable = (partitionName: string) => Table<unknown>;

/** The tables of one collection by their scope. */
export class TableScopes {
  readonly #collection: Collection<unknown>;
  readonly #open: OpenTable;
  #global: Table<unknown> | undefined;
  readonly #byAccount = new Map<string, Table<unknown>>();
  readonly #byRegion = new Map<string, Map<string, Table<unknown>>>();

  constructor(collection: Collection<unknown>, open: OpenTable) {
    this.#collection = collection;
    this.#open = open;
  }

  /** Throws TypeError when the scope lacks its account or region. */
  find(account: string | undefined, region: string | undefined): Table<unknown> {
    const { scope } = this.#collection;
    const known =
      scope === 'global'
        ? this.#global
        : scope === 'account'
          ? this.#byAccount.get(account ?? '')
          : this.#byRegion.get(account ?? '')?.get(region ?? '');
    return known ?? this.#make(account, region);
  }

  #make(account: string | undefined, region: string | undefined): Table<unknown> {
    const table = this.#open(partitionName(this.#collection, account, region));
    switch (this.#collection.scope) {
      case 'global':
        this.#global = table;
        break;
      case 'account':
        this.#byAccount.set(account!, table);
        break;
      case 'regional': {
        const regions = this.#byRegion.get(account!) ?? new Map<string, Table<unknown>>();
        regions.set(region!, table);
        this.#byRegion.set(account!, regions);
      }
    }
    return table;
  }
}
