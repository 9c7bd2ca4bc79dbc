import type { SizeQuotaId, QuotaId } from '@paddock/aws-data/quotas';
import type { PolicyType } from './store.ts';

interface PolicyTypeFacts {
  readonly size: SizeQuotaId;
  readonly perNode: QuotaId | undefined;
  readonly total: QuotaId | undefined;
  /** How it is parsed; undefined: any JSON object. */
  readonly language: 'scp' | 'rcp' | undefined;
  /** As in the ARN. */
  readonly arnName: string;
}

export const policyTypes: Readonly<Record<PolicyType, PolicyTypeFacts>> = {
  SERVICE_CONTROL_POLICY: {
    size: 'organizations/scp-size',
    perNode: 'organizations/scps-per-node',
    total: 'organizations/scps',
    language: 'scp',
    arnName: 'service_control_policy',
  },
  RESOURCE_CONTROL_POLICY: {
    size: 'organizations/rcp-size',
    perNode: 'organizations/rcps-per-node',
    total: 'organizations/rcps',
    language: 'rcp',
    arnName: 'resource_control_policy',
  },
  TAG_POLICY: { size: 'organizations/tag-policy-size', perNode: undefined, total: undefined, language: undefined, arnName: 'tag_policy' },
  BACKUP_POLICY: {
    size: 'organizations/backup-policy-size',
    perNode: undefined,
    total: undefined,
    language: undefined,
    arnName: 'backup_policy',
  },
  AISERVICES_OPT_OUT_POLICY: {
    size: 'organizations/ai-opt-out-policy-size',
    perNode: undefined,
    total: undefined,
    language: undefined,
    arnName: 'aiservices_opt_out_policy',
  },
  CHATBOT_POLICY: {
    size: 'organizations/declarative-policy-size',
    perNode: undefined,
    total: undefined,
    language: undefined,
    arnName: 'chatbot_policy',
  },
  DECLARATIVE_POLICY_EC2: {
    size: 'organizations/declarative-policy-size',
    perNode: undefined,
    total: undefined,
    language: undefined,
    arnName: 'declarative_policy_ec2',
  },
  SECURITYHUB_POLICY: {
    size: 'organizations/declarative-policy-size',
    perNode: undefined,
    total: undefined,
    language: undefined,
    arnName: 'securityhub_policy',
  },
  INSPECTOR_POLICY: {
    size: 'organizations/declarative-policy-size',
    perNode: undefined,
    total: undefined,
    language: undefined,
    arnName: 'inspector_policy',
  },
  UPGRADE_ROLLOUT_POLICY: {
    size: 'organizations/declarative-policy-size',
    perNode: undefined,
    total: undefined,
    language: undefined,
    arnName: 'upgrade_rollout_policy',
  },
  BEDROCK_POLICY: {
    size: 'organizations/declarative-policy-size',
    perNode: undefined,
    total: undefined,
    language: undefined,
    arnName: 'bedrock_policy',
  },
  S3_POLICY: {
    size: 'organizations/declarative-policy-size',
    perNode: undefined,
    total: undefined,
    language: undefined,
    arnName: 's3_policy',
  },
  NETWORK_SECURITY_DIRECTOR_POLICY: {
    size: 'organizations/declarative-policy-size',
    perNode: undefined,
    total: undefined,
    language: undefined,
    arnName: 'network_security_director_policy',
  },
};
