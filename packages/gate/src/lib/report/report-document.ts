import type { BudgetState } from '@paddock/evidence/budget';
import type { PersonalDataType } from '../personal-data/types.ts';
import type { Article9Item, SafeHarborItem } from '../risk/legal-classes.ts';
import type { Risk } from '../risk/measure-risk.ts';
import type { Recall } from '../verify/recall.ts';
import type { Remaining } from '../verify/verdict.ts';

/**
 * What a steward decides from, as data. Holds names of tables and columns, counts and shares; of values only sample rows of the output, and those
 * only when the output was found to be what the recipe promised.
 */
export interface Report {
  readonly kind: 'report';
  readonly version: 1;
  readonly project: string;
  readonly dataset: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly askedBy: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** `refused`: the output is not what the recipe promised; it cannot be signed. */
  readonly verdict: 'holds' | 'refused';
  /** What to look at first; the page leads with it. */
  readonly attention: readonly Attention[];
  /** Why it is refused, and what else the scan of the output says. */
  readonly problems: readonly ReportProblem[];
  /** SHA-256, hexadecimal. */
  readonly hashes: { readonly input: string; readonly recipe: string; readonly plan: string; readonly output: string };
  readonly tables: readonly ReportTable[];
  /** How many planted examples of each type the detectors found again; absent where it was not measured. */
  readonly recall?: Recall;
  /** HIPAA Safe Harbor's identifiers in the output. */
  readonly safeHarbor: readonly SafeHarborItem[];
  /** GDPR Article 9 classes in the output. */
  readonly article9: readonly Article9Item[];
  /** Of the dataset and the project, when there is a ledger. */
  readonly budget?: Omit<BudgetState, 'reservations'>;
}

/** One thing to look at, in one sentence and why. */
export interface Attention {
  /** `stop` speaks against it; `weigh` is for the steward to weigh; `know` is good to know. */
  readonly level: 'stop' | 'weigh' | 'know';
  readonly title: string;
  readonly detail: string;
}

export interface ReportProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly summary: string;
}

export interface ReportTable {
  readonly name: string;
  readonly rowsIn: number;
  readonly rowsOut: number;
  /** Left out by the recipe's filter or sample. */
  readonly filtered: number;
  /** Left out to reach the k that was promised. */
  readonly suppressed: number;
  /** Rows that could not be read, by reason: they are in no output. */
  readonly quarantined: readonly { readonly reason: string; readonly rows: number }[];
  readonly columns: readonly ReportColumn[];
  /** Absent where the input has no quasi-identifiers. */
  readonly riskBefore?: Risk;
  readonly riskAfter?: Risk;
  /** What the recipe promises to reach. */
  readonly promised?: { readonly k?: number; readonly l?: number; readonly t?: number };
  /** Rows of the output. */
  readonly sample?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

export interface ReportColumn {
  readonly name: string;
  readonly found: readonly ReportFinding[];
  readonly quasiIdentifier: boolean;
  readonly freeText: boolean;
  readonly treatment: ReportTreatment;
  /** Personal data that the scan of the whole output found here. */
  readonly remains: readonly Remaining[];
}

export interface ReportFinding {
  readonly type: PersonalDataType;
  readonly confidence: number;
  readonly why: readonly string[];
}

export interface ReportTreatment {
  /** As the recipe has it: `keep`, `drop`, `tokenise`, …; `new` for a column that the recipe makes. */
  readonly kind: string;
  /** What it leaves, in words. */
  readonly leaves: string;
  /** The recipe's reason, where it gives one. */
  readonly reason?: string;
}
