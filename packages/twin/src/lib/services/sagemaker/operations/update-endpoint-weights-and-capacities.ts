import { operation, type Members } from '../../../operation.ts';
import { validation } from '../kit/errors.ts';
import { requireItem, updateItem } from '../kit/items.ts';
import { endpoint, requireAtRest } from '../kinds/endpoint.ts';

interface Desired {
  readonly VariantName: string;
  readonly DesiredWeight?: number;
  readonly DesiredInstanceCount?: number;
  readonly ServerlessUpdateConfig?: Members;
}

interface Input {
  readonly EndpointName: string;
  readonly DesiredWeightsAndCapacities: readonly Desired[];
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateEndpointWeightsAndCapacities.html */
export const updateEndpointWeightsAndCapacities = operation<Input>((input, call) => {
  const item = requireItem(call, endpoint, input.EndpointName);
  requireAtRest(item);
  const variants = (item.members['ProductionVariants'] ?? []) as readonly Members[];
  for (const { VariantName } of input.DesiredWeightsAndCapacities) {
    if (!variants.some((variant) => variant['VariantName'] === VariantName)) {
      throw validation(
        `The variant name(s) "${VariantName}" is/are not present within endpoint configuration "${String(item.members['EndpointConfigName'])}".`,
      );
    }
  }
  const desired = variants.map((variant) => wanted(variant, input.DesiredWeightsAndCapacities));
  updateItem(
    call,
    endpoint,
    { ...item, hidden: { ...item.hidden, pending: { ProductionVariants: desired.map(reached) } } },
    { EndpointStatus: 'Updating', ProductionVariants: desired },
    { step: 'inService', after: call.delays.endpoint },
  );
  return { EndpointArn: item.arn };
});

function wanted(variant: Members, changes: readonly Desired[]): Members {
  const change = changes.find(({ VariantName }) => VariantName === variant['VariantName']);
  if (change === undefined) return variant;
  const { DesiredWeight, DesiredInstanceCount, ServerlessUpdateConfig } = change;
  const serverless =
    ServerlessUpdateConfig === undefined ? undefined : { ...(variant['CurrentServerlessConfig'] as Members), ...ServerlessUpdateConfig };
  return {
    ...variant,
    ...(DesiredWeight === undefined ? {} : { DesiredWeight }),
    ...(DesiredInstanceCount === undefined ? {} : { DesiredInstanceCount }),
    ...(serverless === undefined ? {} : { DesiredServerlessConfig: serverless }),
  };
}

function reached(variant: Members): Members {
  const { DesiredServerlessConfig, ...rest } = variant;
  return {
    ...rest,
    CurrentWeight: variant['DesiredWeight'],
    CurrentInstanceCount: variant['DesiredInstanceCount'],
    ...(DesiredServerlessConfig === undefined ? {} : { CurrentServerlessConfig: DesiredServerlessConfig }),
  };
}
