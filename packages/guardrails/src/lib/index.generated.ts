// Written by scripts/generate-index.ts: `npm run generate -w @paddock/guardrails`.
import type { Guardrail } from '../guardrail.ts';
import approvalByApproversCases from './approval-by-approvers/cases.json' with { type: 'json' };
import { guardrail as approvalByApprovers } from './approval-by-approvers/guardrail.ts';
import costTagsCases from './cost-tags/cases.json' with { type: 'json' };
import { guardrail as costTags } from './cost-tags/guardrail.ts';
import deployByAutomationCases from './deploy-by-automation/cases.json' with { type: 'json' };
import { guardrail as deployByAutomation } from './deploy-by-automation/guardrail.ts';
import domainVpcOnlyCases from './domain-vpc-only/cases.json' with { type: 'json' };
import { guardrail as domainVpcOnly } from './domain-vpc-only/guardrail.ts';
import encryptionBetweenContainersCases from './encryption-between-containers/cases.json' with { type: 'json' };
import { guardrail as encryptionBetweenContainers } from './encryption-between-containers/guardrail.ts';
import endpointsFromVpcCases from './endpoints-from-vpc/cases.json' with { type: 'json' };
import { exampleParameters as endpointsFromVpcExample, guardrail as endpointsFromVpc } from './endpoints-from-vpc/guardrail.ts';
import governedTagsCases from './governed-tags/cases.json' with { type: 'json' };
import { guardrail as governedTags } from './governed-tags/guardrail.ts';
import instanceTypesCases from './instance-types/cases.json' with { type: 'json' };
import { guardrail as instanceTypes } from './instance-types/guardrail.ts';
import leaveOrganisationCases from './leave-organisation/cases.json' with { type: 'json' };
import { guardrail as leaveOrganisation } from './leave-organisation/guardrail.ts';
import logIntegrityCases from './log-integrity/cases.json' with { type: 'json' };
import { guardrail as logIntegrity } from './log-integrity/guardrail.ts';
import networkIsolationCases from './network-isolation/cases.json' with { type: 'json' };
import { guardrail as networkIsolation } from './network-isolation/guardrail.ts';
import noHostingCases from './no-hosting/cases.json' with { type: 'json' };
import { guardrail as noHosting } from './no-hosting/guardrail.ts';
import notebookHardeningCases from './notebook-hardening/cases.json' with { type: 'json' };
import { guardrail as notebookHardening } from './notebook-hardening/guardrail.ts';
import organisationPerimeterCases from './organisation-perimeter/cases.json' with { type: 'json' };
import { guardrail as organisationPerimeter } from './organisation-perimeter/guardrail.ts';
import outputKeysCases from './output-keys/cases.json' with { type: 'json' };
import { guardrail as outputKeys } from './output-keys/guardrail.ts';
import pipelineFreezeCases from './pipeline-freeze/cases.json' with { type: 'json' };
import { guardrail as pipelineFreeze } from './pipeline-freeze/guardrail.ts';
import presignByBrokerCases from './presign-by-broker/cases.json' with { type: 'json' };
import { guardrail as presignByBroker } from './presign-by-broker/guardrail.ts';
import protectedRolesCases from './protected-roles/cases.json' with { type: 'json' };
import { guardrail as protectedRoles } from './protected-roles/guardrail.ts';
import regionsCases from './regions/cases.json' with { type: 'json' };
import { exampleParameters as regionsExample, guardrail as regions } from './regions/guardrail.ts';
import runTimeCapCases from './run-time-cap/cases.json' with { type: 'json' };
import { guardrail as runTimeCap } from './run-time-cap/guardrail.ts';
import s3EncryptionCases from './s3-encryption/cases.json' with { type: 'json' };
import { exampleParameters as s3EncryptionExample, guardrail as s3Encryption } from './s3-encryption/guardrail.ts';
import s3ProtectionsCases from './s3-protections/cases.json' with { type: 'json' };
import { guardrail as s3Protections } from './s3-protections/guardrail.ts';
import sandboxDetachedCases from './sandbox-detached/cases.json' with { type: 'json' };
import { guardrail as sandboxDetached } from './sandbox-detached/guardrail.ts';
import volumeKeysCases from './volume-keys/cases.json' with { type: 'json' };
import { guardrail as volumeKeys } from './volume-keys/guardrail.ts';
import vpcPinnedCases from './vpc-pinned/cases.json' with { type: 'json' };
import { exampleParameters as vpcPinnedExample, guardrail as vpcPinned } from './vpc-pinned/guardrail.ts';
import vpcRequiredCases from './vpc-required/cases.json' with { type: 'json' };
import { guardrail as vpcRequired } from './vpc-required/guardrail.ts';

export const guardrails: readonly Guardrail[] = [
  approvalByApprovers,
  costTags,
  deployByAutomation,
  domainVpcOnly,
  encryptionBetweenContainers,
  endpointsFromVpc,
  governedTags,
  instanceTypes,
  leaveOrganisation,
  logIntegrity,
  networkIsolation,
  noHosting,
  notebookHardening,
  organisationPerimeter,
  outputKeys,
  pipelineFreeze,
  presignByBroker,
  protectedRoles,
  regions,
  runTimeCap,
  s3Encryption,
  s3Protections,
  sandboxDetached,
  volumeKeys,
  vpcPinned,
  vpcRequired,
];

/** Guardrail id → its cases, not yet checked against their schema. */
export const guardrailCases: Readonly<Record<string, readonly unknown[]>> = {
  'approval-by-approvers': approvalByApproversCases,
  'cost-tags': costTagsCases,
  'deploy-by-automation': deployByAutomationCases,
  'domain-vpc-only': domainVpcOnlyCases,
  'encryption-between-containers': encryptionBetweenContainersCases,
  'endpoints-from-vpc': endpointsFromVpcCases,
  'governed-tags': governedTagsCases,
  'instance-types': instanceTypesCases,
  'leave-organisation': leaveOrganisationCases,
  'log-integrity': logIntegrityCases,
  'network-isolation': networkIsolationCases,
  'no-hosting': noHostingCases,
  'notebook-hardening': notebookHardeningCases,
  'organisation-perimeter': organisationPerimeterCases,
  'output-keys': outputKeysCases,
  'pipeline-freeze': pipelineFreezeCases,
  'presign-by-broker': presignByBrokerCases,
  'protected-roles': protectedRolesCases,
  'regions': regionsCases,
  'run-time-cap': runTimeCapCases,
  's3-encryption': s3EncryptionCases,
  's3-protections': s3ProtectionsCases,
  'sandbox-detached': sandboxDetachedCases,
  'volume-keys': volumeKeysCases,
  'vpc-pinned': vpcPinnedCases,
  'vpc-required': vpcRequiredCases,
};

/** Guardrail id → parameters that show all of its statements, for those whose defaults do not. */
export const guardrailExamples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'endpoints-from-vpc': endpointsFromVpcExample,
  'regions': regionsExample,
  's3-encryption': s3EncryptionExample,
  'vpc-pinned': vpcPinnedExample,
};
