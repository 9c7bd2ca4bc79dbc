import { operation, type Members } from '../../../operation.ts';
import { validation } from '../kit/errors.ts';
import { requireItem, updateItem } from '../kit/items.ts';
import { endpointConfig } from '../kinds/endpoint-config.ts';
import { deployedMembers, endpoint, requireAtRest, requireDeployable } from '../kinds/endpoint.ts';

interface Input {
  readonly EndpointName: string;
  readonly EndpointConfigName: string;
  readonly RetainAllVariantProperties?: boolean;
  readonly ExcludeRetainedVariantProperties?: readonly { readonly VariantPropertyType: string }[];
  readonly DeploymentConfig?: Members;
  readonly RetainDeploymentConfig?: boolean;
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateEndpoint.html */
export const updateEndpoint = operation<Input>((input, call) => {
  const item = requireItem(call, endpoint, input.EndpointName);
  requireAtRest(item);
  // AWS reads the configuration in force, too: an endpoint whose configuration was deleted cannot be updated.
  requireItem(call, endpointConfig, String(item.members['EndpointConfigName']));
  const config = requireItem(call, endpointConfig, input.EndpointConfigName);
  requireDeployable(call, config);
  if (input.RetainDeploymentConfig === true && input.DeploymentConfig !== undefined) {
    throw validation('DeploymentConfig cannot be given when RetainDeploymentConfig is true.');
  }
  const deployed = deployedMembers(call, config);
  const pending = input.RetainAllVariantProperties === true ? retain(item.members, deployed, input) : deployed;
  updateItem(
    call,
    endpoint,
    { ...item, hidden: { ...item.hidden, pending } },
    {
      EndpointStatus: 'Updating',
      PendingDeploymentSummary: {
        EndpointConfigName: input.EndpointConfigName,
        ProductionVariants: pending['ProductionVariants'],
        StartTime: call.now,
      },
      LastDeploymentConfig: input.RetainDeploymentConfig === true ? item.members['LastDeploymentConfig'] : input.DeploymentConfig,
    },
    { step: 'inService', after: call.delays.endpoint },
  );
  return { EndpointArn: item.arn };
});

const properties: Readonly<Record<string, readonly string[]>> = {
  DesiredInstanceCount: ['CurrentInstanceCount', 'DesiredInstanceCount'],
  DesiredWeight: ['CurrentWeight', 'DesiredWeight'],
};

/** Variants of the same name keep their weight and count, except what the call excludes. */
function retain(before: Members, after: Members, input: Input): Members {
  const excluded = input.ExcludeRetainedVariantProperties?.map((each) => each.VariantPropertyType) ?? [];
  const kept = Object.entries(properties).flatMap(([property, members]) => (excluded.includes(property) ? [] : members));
  const old = (before['ProductionVariants'] ?? []) as readonly Members[];
  const variants = (after['ProductionVariants'] as readonly Members[]).map((variant) => {
    const same = old.find((each) => each['VariantName'] === variant['VariantName']);
    return same === undefined ? variant : { ...variant, ...Object.fromEntries(kept.map((name) => [name, same[name]])) };
  });
  return { ...after, ProductionVariants: variants };
}
