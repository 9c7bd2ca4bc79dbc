import type { Random } from '@paddock/base/random';
import type { Customer } from './customers.ts';
import { pick } from './draw.ts';
import type { ExampleRow } from './orders.ts';
import { planter, type PlantedCell, type Planter } from './planted.ts';
import { givenNames, remarks } from './words.ts';

/** Rows of the example before they become CSV. Planting changes cells of them. */
export interface ExampleRows {
  readonly customers: Customer[];
  readonly orders: ExampleRow[];
  readonly tickets: ExampleRow[];
}

interface Plan {
  readonly table: keyof ExampleRows;
  readonly column: string;
  readonly type: PlantedCell['type'];
  /** The planted value, and the cell that holds it. */
  readonly make: (values: Planter, random: Random) => readonly [value: string, cell: string] | undefined;
}

const alone = (value: string): readonly [string, string] => [value, value];
const named: Plan['make'] = (values, random) => {
  const word = values.word();
  return [word, `${pick(random, givenNames.female)} ${word}`];
};
const street: Plan['make'] = (values, random) => {
  const word = values.word();
  return [word, `${random.integer(900) + 1} ${word} Street`];
};
const handle = (values: Planter): string => values.word().toLowerCase();
const inText =
  (value: (values: Planter) => string): Plan['make'] =>
  (values, random) => {
    const made = value(values);
    return [made, pick(random, remarks).replace('{reach}', made)];
  };

const plans: readonly Plan[] = [
  { table: 'customers', column: 'full_name', type: 'PERSON', make: named },
  { table: 'customers', column: 'email', type: 'EMAIL', make: (values) => alone(`${handle(values)}@mail.example`) },
  { table: 'customers', column: 'phone', type: 'PHONE', make: (values) => alone(values.phone()) },
  { table: 'customers', column: 'ssn', type: 'SSN', make: (values) => alone(values.ssn()) },
  { table: 'customers', column: 'street_address', type: 'ADDRESS', make: street },
  { table: 'customers', column: 'card_number', type: 'CREDIT_CARD', make: (values) => alone(values.card()) },
  { table: 'customers', column: 'payout_iban', type: 'IBAN', make: (values) => alone(values.iban()) },
  { table: 'customers', column: 'username', type: 'USERNAME', make: (values) => alone(handle(values)) },
  { table: 'customers', column: 'last_login_ip', type: 'IP', make: (values) => alone(values.ip()) },
  { table: 'customers', column: 'notes', type: 'EMAIL', make: inText((values) => `${handle(values)}@post.example`) },
  { table: 'orders', column: 'recipient', type: 'PERSON', make: named },
  { table: 'orders', column: 'delivery_address', type: 'ADDRESS', make: street },
  { table: 'orders', column: 'client_ip', type: 'IP', make: (values) => alone(values.ip()) },
  { table: 'tickets', column: 'body', type: 'PHONE', make: inText((values) => values.phone()) },
  { table: 'customers', column: 'notes', type: 'CREDIT_CARD', make: inText((values) => values.card()) },
  { table: 'tickets', column: 'body', type: 'IBAN', make: inText((values) => values.iban()) },
  { table: 'customers', column: 'notes', type: 'SSN', make: inText((values) => values.ssn()) },
  {
    table: 'customers',
    column: 'date_of_birth',
    type: 'DATE_OF_BIRTH',
    make: (values) => {
      const date = values.birthDate();
      return date === undefined ? undefined : alone(date);
    },
  },
];

/**
 * Puts `count` values into cells of the rows, each kind in turn, each cell at most once.
 * Throws a RangeError when the rows have too few cells for that.
 */
export function plant(random: Random, rows: ExampleRows, count: number): readonly PlantedCell[] {
  const taken = new Set(Object.values(rows).flatMap((table: ExampleRow[]) => table.flatMap((row) => Object.values(row))));
  const values = planter(random, taken);
  const free = new Map<string, number[]>();
  const planted: PlantedCell[] = [];
  for (let turn = 0, idle = 0; planted.length < count; turn++) {
    const plan = plans[turn % plans.length] as Plan;
    const key = `${plan.table}.${plan.column}`;
    const places = free.get(key) ?? rows[plan.table].map((_, index) => index);
    free.set(key, places);
    const made = places.length === 0 ? undefined : plan.make(values, random);
    if (made === undefined) {
      if (++idle > plans.length) throw new RangeError(`There is room for ${planted.length} planted values, not for ${count}.`);
      continue;
    }
    idle = 0;
    const at = random.integer(places.length);
    const row = rows[plan.table][places[at] as number] as ExampleRow;
    places[at] = places.at(-1) as number;
    places.pop();
    row[plan.column] = made[1];
    planted.push({ table: plan.table, column: plan.column, value: made[0], type: plan.type });
  }
  return planted;
}
