import { seededRandom, type Random } from '@paddock/base/random';
import { csvOf } from './lib/example/csv.ts';
import { exampleCustomer } from './lib/example/customers.ts';
import { between, chance } from './lib/example/draw.ts';
import { exampleOrder, exampleTicket } from './lib/example/orders.ts';
import { plant, type ExampleRows } from './lib/example/plant.ts';
import type { PlantedCell } from './lib/example/planted.ts';

export type { PlantedCell } from './lib/example/planted.ts';

export interface ExampleTable {
  readonly name: string;
  /** With a header line, UTF-8, LF. */
  readonly csv: string;
}

export interface ExampleDataset {
  /** `customers`, `orders` (customer_id refers to customers) and `tickets`. */
  readonly tables: readonly ExampleTable[];
  /** Values each of which is in exactly one cell and nowhere else, also not as a part: what a leak test looks for. */
  readonly planted: readonly string[];
  /** The same, in the same order, with their places. */
  readonly plantedCells: readonly PlantedCell[];
}

export interface ExampleOptions {
  /** Default 2,000. There are 0 to 4 orders for each, and a ticket for every fourth. */
  readonly customers?: number;
  /** Default 0. In turn names, e-mails, telephones, cards, IBANs, social security numbers, addresses, user names, IPs, at most 12 birth dates, and some of these in free text. */
  readonly planted?: number;
}

/**
 * A made-up shop's data: customers with personal data in columns and in free text, their orders (most columns of which only look like
 * personal data), and support tickets. The same seed gives the same bytes. Everybody in it is invented; e-mails use the reserved
 * names of RFC 2606. Throws a RangeError when there are too few rows for the planted values (some 15 for each customer).
 */
export function exampleDataset(source: Random | number, options: ExampleOptions = {}): ExampleDataset {
  const random = typeof source === 'number' ? seededRandom(source) : source;
  const rows: ExampleRows = { customers: [], orders: [], tickets: [] };
  for (let number = 1; number <= (options.customers ?? 2000); number++) {
    const customer = exampleCustomer(random, number);
    rows.customers.push(customer);
    for (let order = between(random, 0, 4); order > 0; order--) rows.orders.push(exampleOrder(random, rows.orders.length + 1, customer));
    if (chance(random, 25)) rows.tickets.push(exampleTicket(random, rows.tickets.length + 1, customer));
  }
  const plantedCells = plant(random, rows, options.planted ?? 0);
  const tables = Object.entries(rows).flatMap(([name, table]: [string, Record<string, string>[]]) => {
    const first = table[0];
    return first === undefined
      ? []
      : [
          {
            name,
            csv: csvOf(
              Object.keys(first),
              table.map((row) => Object.values(row)),
            ),
          },
        ];
  });
  return { tables, planted: plantedCells.map(({ value }) => value), plantedCells };
}
