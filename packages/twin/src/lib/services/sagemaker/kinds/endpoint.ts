import type { Call, Members } from '../../../operation.ts';
import { alreadyExisting, couldNotFind, validation } from '../kit/errors.ts';
import { findItem, requireItem, statusOf } from '../kit/items.ts';
import type { Kind } from '../kit/kind.ts';
import type { Item } from '../store.ts';
import type { Variant } from './endpoint-config.ts';
import { model } from './model.ts';

/** Endpoint names are unique without regard to case: API_CreateEndpoint, `EndpointName`. */
export const endpoint: Kind = {
  type: 'endpoint',
  nameMember: 'EndpointName',
  arnMember: 'EndpointArn',
  statusMember: 'EndpointStatus',
  missing: couldNotFind('endpoint'),
  exists: alreadyExisting('endpoint'),
  keyOf: (path) => path.toLowerCase(),
  exactNames: true,
  steps: {
    inService: (item) => ({
      changes: { ...(item.hidden?.['pending'] as Members), EndpointStatus: 'InService', PendingDeploymentSummary: undefined },
    }),
    deleted: () => ({ remove: true }),
  },
};

/** Models may have gone since the configuration was made. Throws what `CreateEndpointConfig` says of a model that is not there. */
export function requireDeployable(call: Call, config: Item): void {
  for (const { ModelName } of config.members['ProductionVariants'] as readonly Variant[])
    if (ModelName !== undefined) requireItem(call, model, ModelName);
}

/** An endpoint that is at rest can be changed or deleted; one that failed, too. */
export function requireAtRest(item: Item): void {
  if (/ing$|^RollingBack$/.test(statusOf(endpoint, item))) throw validation(`Cannot update in-progress endpoint "${item.arn}".`);
}

/** The members that an endpoint takes from its configuration once that is deployed. */
export function deployedMembers(call: Call, config: Item): Members {
  const { members } = config;
  const summaries = (variants: unknown): readonly Members[] | undefined =>
    (variants as readonly Variant[] | undefined)?.map((variant) => summaryOf(call, variant));
  const capture = members['DataCaptureConfig'] as Members | undefined;
  return {
    EndpointConfigName: members['EndpointConfigName'],
    ProductionVariants: summaries(members['ProductionVariants']),
    ShadowProductionVariants: summaries(members['ShadowProductionVariants']),
    DataCaptureConfig: capture === undefined ? undefined : captureSummary(capture),
    AsyncInferenceConfig: members['AsyncInferenceConfig'],
    ExplainerConfig: members['ExplainerConfig'],
    MetricsConfig: members['MetricsConfig'],
  };
}

function summaryOf(call: Call, variant: Variant): Members {
  const weight = variant.InitialVariantWeight ?? 1;
  const serverless = variant.ServerlessConfig;
  const count = serverless === undefined ? (variant.InitialInstanceCount ?? 1) : 0;
  return {
    VariantName: variant.VariantName,
    DeployedImages: imagesOf(call, variant),
    CurrentWeight: weight,
    DesiredWeight: weight,
    CurrentInstanceCount: count,
    DesiredInstanceCount: count,
    ...(serverless === undefined ? {} : { CurrentServerlessConfig: serverless }),
    ...(variant.ManagedInstanceScaling === undefined ? {} : { ManagedInstanceScaling: variant.ManagedInstanceScaling }),
    ...(variant.RoutingConfig === undefined ? {} : { RoutingConfig: variant.RoutingConfig }),
  };
}

/** The model may have been deleted since the configuration was made: then nothing is known of its images. */
function imagesOf(call: Call, { ModelName }: Variant): readonly Members[] {
  const members = ModelName === undefined ? undefined : findItem(call, model, ModelName)?.members;
  const primary = members?.['PrimaryContainer'] as Members | undefined;
  const containers = (members?.['Containers'] ?? (primary === undefined ? [] : [primary])) as readonly Members[];
  return containers
    .filter((container) => container['Image'] !== undefined)
    .map((container) => ({ SpecifiedImage: container['Image'], ResolvedImage: container['Image'], ResolutionTime: call.now }));
}

function captureSummary(capture: Members): Members {
  const enabled = capture['EnableCapture'] === true;
  return {
    EnableCapture: enabled,
    CaptureStatus: enabled ? 'Started' : 'Stopped',
    CurrentSamplingPercentage: capture['InitialSamplingPercentage'],
    DestinationS3Uri: capture['DestinationS3Uri'],
    KmsKeyId: capture['KmsKeyId'] ?? '',
  };
}
