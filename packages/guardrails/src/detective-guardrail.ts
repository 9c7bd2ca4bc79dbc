import type { z } from 'zod';

/** The four settings of S3 Block Public Access (S3 user guide, "Blocking public access to your Amazon S3 storage"). */
export interface PublicAccessBlock {
  readonly blockPublicAcls: boolean;
  readonly ignorePublicAcls: boolean;
  readonly blockPublicPolicy: boolean;
  readonly restrictPublicBuckets: boolean;
}

/** A general purpose bucket as the S3 API tells it. */
export interface BucketConfiguration {
  readonly kind: 'bucket';
  readonly name: string;
  /** Undefined: nothing is set, which blocks nothing. */
  readonly accountBlock?: PublicAccessBlock;
  readonly bucketBlock?: PublicAccessBlock;
  /** `GetBucketPolicyStatus`; false without a policy. */
  readonly policyIsPublic: boolean;
  /** Grantees of the ACL that are groups: their URIs. */
  readonly aclGroups: readonly string[];
  /** Default encryption: `AES256`, `aws:kms` or `aws:kms:dsse`. */
  readonly encryption: { readonly algorithm: string; readonly kmsKey?: string };
  readonly versioning: 'Enabled' | 'Suspended' | 'never enabled';
}

/** One thing that is wrong with a bucket. */
export interface Violation {
  /** Which way it is wrong, stable: `policy`, `acl`, `settings`, … */
  readonly route: string;
  readonly reason: string;
  readonly fix: string;
}

/**
 * A guardrail that finds instead of refusing: no condition key tells what a configuration is changed to, so buckets are looked at. On AWS, Config
 * rules and Control Tower controls do the same by themselves; they are named here.
 */
export interface DetectiveGuardrail {
  readonly kind: 'detective-guardrail';
  readonly id: string;
  readonly title: string;
  readonly intent: string;
  readonly mechanism: 'detective';
  readonly parameters: z.ZodObject;
  /** Identifiers of AWS Config managed rules. */
  readonly configRules: readonly string[];
  /** Identifiers of Control Tower controls. */
  readonly controlTowerControls: readonly string[];
  readonly caveats: readonly string[];
  readonly sources: readonly string[];
  /** What is wrong with a bucket; empty when it complies. Throws zod's error if the parameters do not fit the schema. */
  judge(bucket: BucketConfiguration, parameters: unknown): readonly Violation[];
}

export interface DetectiveDefinition<Schema extends z.ZodObject> extends Omit<
  DetectiveGuardrail,
  'kind' | 'mechanism' | 'parameters' | 'judge'
> {
  readonly parameters: Schema;
  readonly judge: (bucket: BucketConfiguration, parameters: z.infer<Schema>) => readonly Violation[];
}

export function defineDetective<Schema extends z.ZodObject>(definition: DetectiveDefinition<Schema>): DetectiveGuardrail {
  return Object.freeze({
    ...definition,
    kind: 'detective-guardrail' as const,
    mechanism: 'detective' as const,
    judge: (bucket: BucketConfiguration, parameters: unknown) => definition.judge(bucket, definition.parameters.parse(parameters ?? {})),
  });
}
