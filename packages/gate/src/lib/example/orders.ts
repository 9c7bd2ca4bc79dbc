import type { Random } from '@paddock/base/random';
import type { Customer } from './customers.ts';
import { between, chance, decimal, digits, fill, isoInstant, pick } from './draw.ts';
import { exampleEan, exampleIp, exampleTrackingNumber } from './identifiers.ts';
import { harmlessRemarks, products, remarks, shops } from './words.ts';

export type ExampleRow = Record<string, string>;

/** One order of a customer. Most columns are traps: they look like personal data and are none. */
export function exampleOrder(random: Random, number: number, customer: Customer): ExampleRow {
  const [latitude, longitude] = pick(random, shops);
  return {
    order_id: `ORD-2026-${String(number).padStart(6, '0')}`,
    // Ten digits, as a telephone number has.
    order_number: `${between(random, 2, 9)}${digits(random, 9)}`,
    customer_id: customer['customer_id'] ?? '',
    ordered_at: isoInstant(random, 2024, 2026),
    product_code: fill(random, '@@-####-@'),
    product_name: pick(random, products),
    ean: exampleEan(random),
    quantity: String(between(random, 1, 6)),
    unit_price_usd: decimal(random, 3, 480, 2),
    store_latitude: latitude,
    store_longitude: longitude,
    app_version: `${between(random, 1, 12)}.${between(random, 0, 20)}.${between(random, 0, 20)}.${between(random, 0, 250)}`,
    tracking_number: exampleTrackingNumber(random),
    recipient: customer['full_name'] ?? '',
    delivery_address: chance(random, 80) ? (customer['street_address'] ?? '') : '',
    client_ip: exampleIp(random),
  };
}

/** One support ticket of a customer, with a body in free text. */
export function exampleTicket(random: Random, number: number, customer: Customer): ExampleRow {
  const body = pick(random, remarks).replace('{reach}', pick(random, [customer['email'], customer['phone']]) || 'post');
  return {
    ticket_id: `T-${String(number).padStart(5, '0')}`,
    customer_id: customer['customer_id'] ?? '',
    opened_at: isoInstant(random, 2024, 2026),
    product_name: pick(random, products),
    priority: pick(random, ['low', 'normal', 'normal', 'high']),
    body: chance(random, 60) ? body : pick(random, harmlessRemarks) || 'No details given.',
  };
}
