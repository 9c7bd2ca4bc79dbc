import type { Place } from '../syntax/policy-document.ts';
import type { Evidence, FindingText } from './finding.ts';
import type { Subject } from './subject.ts';

/** Makes a finding, if its request is decided as the rule says. */
export type ReportFinding = (place: Place, text: FindingText, evidence: Evidence) => void;

/** One way in which a policy says something else than was meant. */
export interface AnalysisRule {
  /** `policy/…`, stable. */
  readonly code: string;
  /** What is wrong, in a few words. */
  readonly title: string;
  /** For the person who meets it: why it is so in AWS, with the page it comes from. */
  readonly help: string;
  check(subject: Subject, report: ReportFinding): void;
}
