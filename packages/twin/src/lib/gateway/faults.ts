/** What goes wrong on purpose, for tests of those who call the twin. */
export type FaultEffect =
  | { readonly kind: 'throttle' }
  | {
      readonly kind: 'error';
      /** As in the service's model, e.g. `ConstraintViolationException`. */
      readonly code: string;
      readonly message: string;
      /** Default: what the model says. */
      readonly status?: number;
      /** Further members of the error's shape, e.g. `{"Reason":"ACCOUNT_NUMBER_LIMIT_EXCEEDED"}`. */
      readonly members?: Readonly<Record<string, string>>;
    }
  /** The operation is done, and the connection is cut instead of an answer. */
  | { readonly kind: 'lost-reply' }
  | { readonly kind: 'delay'; readonly milliseconds: number };

export interface Fault {
  /** botocore's id; absent: any. */
  readonly service?: string;
  readonly operation?: string;
  readonly account?: string;
  readonly effect: FaultEffect;
  /** How many calls it hits. */
  readonly times: number;
  /** How many matching calls pass first. */
  readonly skip: number;
}

/** The faults that wait to happen; in memory only. */
export class Faults {
  #waiting: Fault[] = [];

  add(fault: Fault): void {
    this.#waiting.push(fault);
  }

  clear(): void {
    this.#waiting = [];
  }

  get waiting(): readonly Fault[] {
    return this.#waiting;
  }

  /** The first fault that hits this call, used up by one. */
  take(service: string, operation: string, account: string): FaultEffect | undefined {
    for (const [index, fault] of this.#waiting.entries()) {
      if ((fault.service ?? service) !== service || (fault.operation ?? operation) !== operation || (fault.account ?? account) !== account)
        continue;
      if (fault.skip > 0) {
        this.#waiting[index] = { ...fault, skip: fault.skip - 1 };
        continue;
      }
      if (fault.times <= 1) this.#waiting.splice(index, 1);
      else this.#waiting[index] = { ...fault, times: fault.times - 1 };
      return fault.effect;
    }
    return undefined;
  }
}
