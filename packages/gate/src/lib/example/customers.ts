import type { Random } from '@paddock/base/random';
import { between, chance, decimal, digits, isoDate, isoInstant, pick } from './draw.ts';
import { exampleCard, exampleIban, exampleIp, examplePhone, exampleSsn } from './identifiers.ts';
import { cities, familyNames, givenNames, harmlessRemarks, remarks, streets } from './words.ts';

export type Customer = Record<string, string>;

/**
 * One customer. Spending, tenure and plan are drawn first; whether the customer left depends on them, so that
 * a model has something to learn.
 */
export function exampleCustomer(random: Random, number: number): Customer {
  const gender = pick(random, ['female', 'male'] as const);
  const given = pick(random, givenNames[gender]);
  const family = pick(random, familyNames);
  const username = `${given}${pick(random, ['.', '_', ''])}${family}${between(random, 1, 999)}`.toLowerCase();
  const [city, state, area] = pick(random, cities);
  const plan = pick(random, ['basic', 'basic', 'plus', 'premium'] as const);
  const tenure = between(random, 1, 84);
  const spend = decimal(random, plan === 'basic' ? 5 : 30, plan === 'premium' ? 240 : 110, 2);
  const leaving = 12 + (plan === 'basic' ? 15 : 0) + (tenure < 12 ? 30 : 0) + (Number(spend) > 100 ? 15 : 0);
  const reach = pick(random, [`${username}@post.example`, examplePhone(random)]);
  return {
    customer_id: `C${String(number).padStart(6, '0')}`,
    full_name: `${given} ${family}`,
    email: chance(random, 4) ? '' : `${username}@${pick(random, ['mail.example', 'example.com', 'example.org'])}`,
    phone: chance(random, 8) ? '' : examplePhone(random),
    date_of_birth: isoDate(random, 1940, 2006),
    gender: chance(random, 3) ? '' : gender,
    ssn: exampleSsn(random),
    street_address: `${between(random, 1, 9800)} ${pick(random, streets)}${chance(random, 20) ? `, Apt ${between(random, 1, 60)}` : ''}`,
    city,
    state,
    postcode: area + digits(random, 2),
    card_number: grouped(random, exampleCard(random)),
    payout_iban: chance(random, 60) ? '' : exampleIban(random),
    username,
    last_login_ip: exampleIp(random),
    plan,
    monthly_spend_usd: spend,
    tenure_months: String(tenure),
    churned: chance(random, leaving) ? '1' : '0',
    signed_up_at: isoInstant(random, 2019, 2026),
    notes: chance(random, 30) ? pick(random, remarks).replace('{reach}', reach) : pick(random, harmlessRemarks),
  };
}

function grouped(random: Random, card: string): string {
  return chance(random, 25) ? card.replace(/(.{4})(?=.)/g, '$1 ') : card;
}
