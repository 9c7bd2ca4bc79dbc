import type { Meter } from '../accounting/meter.ts';
import type { Uniform } from '../random/uniform.ts';

export interface SynthesisWorld {
  readonly meter: Meter;
  readonly uniform: Uniform;
  /** The contribution bound that the table was brought to. */
  readonly rowsPerPerson: number;
}
