import { operation, type Members } from '../../../operation.ts';
import { validation } from '../kit/errors.ts';
import { requireAssumableRole } from '../kit/execution-role.ts';
import { arnOf, createItem, requireItem } from '../kit/items.ts';
import { endpointConfig, type Variant } from '../kinds/endpoint-config.ts';
import { model } from '../kinds/model.ts';
import type { Tag } from '../store.ts';

interface Input extends Members {
  readonly EndpointConfigName: string;
  readonly ProductionVariants: readonly Variant[];
  readonly ShadowProductionVariants?: readonly Variant[];
  readonly ExecutionRoleArn?: string;
  readonly Tags?: readonly Tag[];
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpointConfig.html */
export const createEndpointConfig = operation<Input>((input, call) => {
  const { Tags, ...members } = input;
  const variants = [...input.ProductionVariants, ...(input.ShadowProductionVariants ?? [])];
  const names = variants.map((variant) => variant.VariantName);
  if (new Set(names).size !== names.length) throw validation('Production variant names must be unique within an endpoint configuration.');
  for (const variant of variants) checkVariant(variant, input.ExecutionRoleArn);
  for (const { ModelName } of variants) if (ModelName !== undefined) requireItem(call, model, ModelName);
  requireAssumableRole(call, input.ExecutionRoleArn, arnOf(call, endpointConfig, input.EndpointConfigName));
  const weighted = (list: readonly Variant[] | undefined) => list?.map((variant) => ({ InitialVariantWeight: 1, ...variant }));
  const config = createItem(call, endpointConfig, {
    path: input.EndpointConfigName,
    members: {
      ...members,
      ProductionVariants: weighted(input.ProductionVariants),
      ShadowProductionVariants: weighted(input.ShadowProductionVariants),
      EnableNetworkIsolation: input['EnableNetworkIsolation'] ?? false,
    },
    tags: Tags,
  });
  return { EndpointConfigArn: config.arn };
});

/** A variant runs on instances or serverless; one without a model is for inference components, and then the configuration has the role. */
function checkVariant(variant: Variant, roleArn: string | undefined): void {
  const name = variant.VariantName;
  const onInstances = variant.InstanceType !== undefined || variant.InstancePools !== undefined;
  if (onInstances === (variant.ServerlessConfig !== undefined)) {
    throw validation(`Production variant ${name} must have either an InstanceType or a ServerlessConfig.`);
  }
  if (variant.ModelName === undefined && roleArn === undefined) {
    throw validation(`ExecutionRoleArn is required when the ModelName of production variant ${name} is not specified.`);
  }
}
