import { randomString, type Random } from '@paddock/base/random';

export function randomDigits(random: Random, length: number): string {
  return randomString(random, length, '0123456789');
}

export function randomLetters(random: Random, length: number): string {
  return randomString(random, length, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
}

export function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[random.integer(choices.length)] as T;
}

/** Draws until something comes of it: for check digits that not every number has. */
export function drawUntil<T>(draw: () => T | undefined): T {
  for (;;) {
    const drawn = draw();
    if (drawn !== undefined) return drawn;
  }
}

/** `0` becomes the next digit, everything else stays: `fillForm('000-00', '12345')` is `123-45`. */
export function fillForm(form: string, digits: string): string {
  let next = 0;
  return form.replaceAll('0', () => digits[next++]!);
}
