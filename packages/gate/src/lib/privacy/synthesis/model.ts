import type { Counted } from './marginal.ts';
import type { Grouping } from './grouping.ts';

/** What was measured of one column beside the label. All of it comes from noisy counts. */
export interface Feature {
  /** Its place in the table. */
  readonly index: number;
  /** Estimated rows by value and label: `byValue[value * labels + label]`, not negative, each label's sum being its total. */
  readonly byValue: Float64Array;
  readonly grouping: Grouping;
  /** The same by group. */
  readonly byGroup: Float64Array;
  /** The true codes by group: for selection and measurement, not for what is released. */
  readonly counted: Counted;
}

/** Two columns whose joint distribution is measured, given the label. */
export interface Edge {
  readonly left: Feature;
  readonly right: Feature;
}

export interface FittedEdge extends Edge {
  /** Estimated rows: `joint[(left group * right groups + right group) * labels + label]`. */
  readonly joint: Float64Array;
}

/** What the copy is drawn from: columns in a tree, each depending on its parent and on the label. */
export interface TreeModel {
  /** Estimated rows by label; one entry when there is no label. */
  readonly labels: Float64Array;
  readonly features: readonly Feature[];
  readonly edges: readonly FittedEdge[];
}
