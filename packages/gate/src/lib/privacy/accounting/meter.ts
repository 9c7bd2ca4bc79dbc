import { PaddockError } from '@paddock/base/errors';
import type { Picorho } from './picorho.ts';

/**
 * What was reserved for one run and what of it is spent. Every mechanism takes its loss from here before it looks at data; more than was
 * reserved cannot be taken.
 */
export class Meter {
  readonly reserved: Picorho;
  #spent: Picorho = 0;

  constructor(reserved: Picorho) {
    this.reserved = reserved;
  }

  get spent(): Picorho {
    return this.#spent;
  }

  spend(loss: Picorho): void {
    if (!Number.isSafeInteger(loss) || loss <= 0 || this.#spent + loss > this.reserved) {
      throw new PaddockError('internal/impossible', { detail: 'a mechanism asked for more privacy budget than was reserved' });
    }
    this.#spent += loss;
  }
}
