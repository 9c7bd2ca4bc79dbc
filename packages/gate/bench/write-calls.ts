import { closeSync, openSync, writeSync } from 'node:fs';
import { randomString, seededRandom, type Random } from '@paddock/base/random';

/** Calls to a help desk: a customer calls a few times, so e-mails and numbers come again; every seventh note has both in it. */
export function writeCalls(path: string, bytes: number): void {
  const random = seededRandom(1);
  const customers = Array.from(
    { length: 200_000 },
    (_item, index) =>
      `${index + 1},${randomName(random)}.${index}@example${index % 40}.org,+49 30 ${1_000_000 + random.integer(8_999_999)}`,
  );
  const file = openSync(path, 'w');
  try {
    let written = writeSync(file, 'call,customer,email,phone,started,seconds,queue,note\n');
    for (let call = 1; written < bytes;) {
      let text = '';
      for (let row = 0; row < 5000; row++, call++) {
        const customer = customers[random.integer(customers.length)]!;
        const note =
          call % 7 === 0
            ? `"wants an answer to ${customer.split(',')[1]!}, or by phone (${customer.split(',')[2]!})"`
            : 'asked for the invoice of last month and was sent a link to it';
        text += `${call},${customer},2024-0${1 + random.integer(9)}-1${random.integer(10)} 1${random.integer(10)}:0${random.integer(10)}:00,${random.integer(3000)},billing,${note}\n`;
      }
      written += writeSync(file, text);
    }
  } finally {
    closeSync(file);
  }
}

function randomName(random: Random): string {
  return randomString(random, 5 + random.integer(8), 'abcdefghijklmnopqrstuvwxyz');
}
