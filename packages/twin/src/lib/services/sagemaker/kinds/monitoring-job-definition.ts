import type { Call, Members } from '../../../operation.ts';
import { resourceInUse, resourceNotFound } from '../kit/errors.ts';
import { findItem, arnOf } from '../kit/items.ts';
import type { Kind } from '../kit/kind.ts';
import { nested } from '../kit/members.ts';

export type MonitoringType = 'DataQuality' | 'ModelQuality' | 'ModelBias' | 'ModelExplainability';

export interface JobDefinitionKind extends Kind {
  readonly monitoring: MonitoringType;
}

function definition(monitoring: MonitoringType, type: string): JobDefinitionKind {
  return {
    monitoring,
    type,
    nameMember: 'JobDefinitionName',
    arnMember: 'JobDefinitionArn',
    modifiedMember: undefined,
    missing: (arn) => resourceNotFound(`Job Definition ${arn} does not exist.`),
    exists: (arn) => resourceInUse(`Job Definition already exists: ${arn}`),
  };
}

export const dataQualityJobDefinition = definition('DataQuality', 'data-quality-job-definition');
export const modelQualityJobDefinition = definition('ModelQuality', 'model-quality-job-definition');
export const modelBiasJobDefinition = definition('ModelBias', 'model-bias-job-definition');
export const modelExplainabilityJobDefinition = definition('ModelExplainability', 'model-explainability-job-definition');

export const jobDefinitions: readonly JobDefinitionKind[] = [
  dataQualityJobDefinition,
  modelQualityJobDefinition,
  modelBiasJobDefinition,
  modelExplainabilityJobDefinition,
];

/** What the List operations show of a definition, whose input has another name in each kind. */
export function definitionSummary(kind: JobDefinitionKind, members: Members): Members {
  return {
    MonitoringJobDefinitionName: members['JobDefinitionName'],
    MonitoringJobDefinitionArn: members['JobDefinitionArn'],
    // Required in the answer, and absent in definitions that look at batch transforms.
    EndpointName: endpointOf(kind, members) ?? '',
  };
}

/** The endpoint that a definition monitors; `undefined` for one that looks at batch transforms. */
export function endpointOf(kind: JobDefinitionKind, members: Members): unknown {
  return nested(nested(members, `${kind.monitoring}JobInput`), 'EndpointInput')['EndpointName'];
}

/** The members of a definition that a schedule names. Throws `ResourceNotFound`. */
export function requireDefinition(
  call: Call,
  monitoring: string,
  name: string,
): { readonly kind: JobDefinitionKind; readonly members: Members } {
  const kind = jobDefinitions.find((each) => each.monitoring === monitoring) ?? dataQualityJobDefinition;
  const item = findItem(call, kind, name);
  if (item === undefined) throw kind.missing(arnOf(call, kind, name), name);
  return { kind, members: item.members };
}
