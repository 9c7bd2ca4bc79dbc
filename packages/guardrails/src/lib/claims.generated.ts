// Written by scripts/generate-index.ts: `npm run generate -w @paddock/guardrails`.
import type { Claim } from '../claim.ts';
import { claims as approvalByApprovers } from './approval-by-approvers/claims.ts';
import { claims as costTags } from './cost-tags/claims.ts';
import { claims as deployByAutomation } from './deploy-by-automation/claims.ts';
import { claims as domainVpcOnly } from './domain-vpc-only/claims.ts';
import { claims as encryptionBetweenContainers } from './encryption-between-containers/claims.ts';
import { claims as endpointsFromVpc } from './endpoints-from-vpc/claims.ts';
import { claims as governedTags } from './governed-tags/claims.ts';
import { claims as instanceTypes } from './instance-types/claims.ts';
import { claims as leaveOrganisation } from './leave-organisation/claims.ts';
import { claims as logIntegrity } from './log-integrity/claims.ts';
import { claims as networkIsolation } from './network-isolation/claims.ts';
import { claims as noHosting } from './no-hosting/claims.ts';
import { claims as notebookHardening } from './notebook-hardening/claims.ts';
import { claims as organisationPerimeter } from './organisation-perimeter/claims.ts';
import { claims as outputKeys } from './output-keys/claims.ts';
import { claims as pipelineFreeze } from './pipeline-freeze/claims.ts';
import { claims as presignByBroker } from './presign-by-broker/claims.ts';
import { claims as protectedRoles } from './protected-roles/claims.ts';
import { claims as regions } from './regions/claims.ts';
import { claims as runTimeCap } from './run-time-cap/claims.ts';
import { claims as s3Encryption } from './s3-encryption/claims.ts';
import { claims as s3Protections } from './s3-protections/claims.ts';
import { claims as sandboxDetached } from './sandbox-detached/claims.ts';
import { claims as volumeKeys } from './volume-keys/claims.ts';
import { claims as vpcPinned } from './vpc-pinned/claims.ts';
import { claims as vpcRequired } from './vpc-required/claims.ts';

/** Guardrail id → its claims. */
export const claims: Readonly<Record<string, readonly Claim[]>> = {
  'approval-by-approvers': approvalByApprovers,
  'cost-tags': costTags,
  'deploy-by-automation': deployByAutomation,
  'domain-vpc-only': domainVpcOnly,
  'encryption-between-containers': encryptionBetweenContainers,
  'endpoints-from-vpc': endpointsFromVpc,
  'governed-tags': governedTags,
  'instance-types': instanceTypes,
  'leave-organisation': leaveOrganisation,
  'log-integrity': logIntegrity,
  'network-isolation': networkIsolation,
  'no-hosting': noHosting,
  'notebook-hardening': notebookHardening,
  'organisation-perimeter': organisationPerimeter,
  'output-keys': outputKeys,
  'pipeline-freeze': pipelineFreeze,
  'presign-by-broker': presignByBroker,
  'protected-roles': protectedRoles,
  'regions': regions,
  'run-time-cap': runTimeCap,
  's3-encryption': s3Encryption,
  's3-protections': s3Protections,
  'sandbox-detached': sandboxDetached,
  'volume-keys': volumeKeys,
  'vpc-pinned': vpcPinned,
  'vpc-required': vpcRequired,
};
