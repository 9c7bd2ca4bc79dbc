import type { SizeQuotaId } from '@paddock/aws-data/quotas';
import type { Place, PolicyDocument } from '../syntax/policy-document.ts';
import type { Finding } from '../syntax/reporter.ts';

export interface LintOptions {
  /** Named in the diagnostics. */
  readonly file?: string;
  /** The quota on the policy's size. Default: the one of its kind; none for `resource`, where each service has its own. */
  readonly sizeQuota?: SizeQuotaId;
  /** For endpoint policies: of a gateway endpoint (S3, DynamoDB), whose Principal must be "*". Default false. */
  readonly gatewayEndpoint?: boolean;
}

export type Report = (place: Place, finding: Finding) => void;

/** One kind of mistake in documents of the right form. */
export interface LintRule {
  /** `policy/…`, stable. */
  readonly code: string;
  /** What is wrong, in a few words. */
  readonly title: string;
  check(document: PolicyDocument, report: Report, options: LintOptions): void;
}
