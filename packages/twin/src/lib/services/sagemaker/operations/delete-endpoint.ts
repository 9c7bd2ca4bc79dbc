import { operation } from '../../../operation.ts';
import { requireItem, updateItem } from '../kit/items.ts';
import { endpoint, requireAtRest } from '../kinds/endpoint.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteEndpoint.html */
export const deleteEndpoint = operation<{ readonly EndpointName: string }>((input, call) => {
  const item = requireItem(call, endpoint, input.EndpointName);
  requireAtRest(item);
  updateItem(call, endpoint, item, { EndpointStatus: 'Deleting' }, { step: 'deleted', after: call.delays.stop });
  return {};
});
