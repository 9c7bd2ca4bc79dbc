import type { Call } from '../../../operation.ts';

/** A number from 0 up to 1, from the twin's randomness. */
export function draw(call: Call): number {
  return Number.parseInt(call.ids.hex(8), 16) / 2 ** 32;
}
