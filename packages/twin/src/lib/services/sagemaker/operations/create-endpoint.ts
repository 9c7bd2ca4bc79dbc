import { operation, type Members } from '../../../operation.ts';
import { createItem, requireItem } from '../kit/items.ts';
import { endpointConfig } from '../kinds/endpoint-config.ts';
import { deployedMembers, endpoint, requireDeployable } from '../kinds/endpoint.ts';
import type { Tag } from '../store.ts';

interface Input {
  readonly EndpointName: string;
  readonly EndpointConfigName: string;
  readonly DeploymentConfig?: Members;
  readonly Tags?: readonly Tag[];
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpoint.html */
export const createEndpoint = operation<Input>((input, call) => {
  const config = requireItem(call, endpointConfig, input.EndpointConfigName);
  requireDeployable(call, config);
  const item = createItem(call, endpoint, {
    path: input.EndpointName,
    members: {
      EndpointName: input.EndpointName,
      EndpointConfigName: input.EndpointConfigName,
      EndpointStatus: 'Creating',
      LastDeploymentConfig: input.DeploymentConfig,
    },
    tags: input.Tags,
    hidden: { pending: deployedMembers(call, config) },
    next: { step: 'inService', after: call.delays.endpoint },
  });
  return { EndpointArn: item.arn };
});
