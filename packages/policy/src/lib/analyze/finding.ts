import type { Diagnostic, Severity } from '@paddock/base/diagnostics';
import type { PolicySet } from '../evaluate/policy-set.ts';
import type { RequestWitness } from '../prove/search/witness.ts';

/** What is wrong with a policy, and the request that shows it. */
export interface PolicyFinding extends Diagnostic {
  /** In the form of `evaluate --batch`. It was decided by `evaluate` before the finding was made. */
  readonly request?: RequestWitness;
  /** How the request is decided under `policies`. */
  readonly decision?: 'allowed' | 'denied';
  /** The policies it was decided under, in the form of `evaluate --batch`: those of the set, and policies that allow everything where the set has none. */
  readonly policies?: Readonly<Record<string, unknown>>;
}

/** What a rule says; the reporter adds code, file and place. */
export interface FindingText {
  readonly severity: Severity;
  readonly summary: string;
  readonly detail: string;
  readonly fix: string;
}

/** A request and how it should be decided: a finding whose request is decided otherwise is not made. */
export interface Evidence {
  readonly request: RequestWitness;
  readonly decision: 'allowed' | 'denied';
  /** Default: the policies of the set, as they bear on the statement. */
  readonly under?: PolicySet;
}
