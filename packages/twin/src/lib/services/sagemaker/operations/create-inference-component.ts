import { endpoint } from '../kinds/endpoint.ts';
import { specifications } from '../kinds/inference-component.ts';
import { validation } from '../kit/errors.ts';
import { requireItem, statusOf } from '../kit/items.ts';
import { listed, nested, text } from '../kit/members.ts';
import { inferenceComponent } from '../kinds/inference-component.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateInferenceComponent.html */
export const createInferenceComponent = create(inferenceComponent, {
  check: (input, call) => {
    const item = requireItem(call, endpoint, text(input, 'EndpointName'));
    const status = statusOf(endpoint, item);
    if (status !== 'InService')
      throw validation(`Endpoint "${item.arn}" is in status ${status}: inference components need one that is InService.`);
    const variant = text(input, 'VariantName');
    const variants = listed(item.members, 'ProductionVariants').map((each) => each['VariantName']);
    if (variant !== '' && !variants.includes(variant)) throw validation(`Could not find variant "${variant}" of endpoint "${item.arn}".`);
    if (input['Specification'] === undefined && input['Specifications'] === undefined)
      throw validation('An inference component must have a Specification.');
  },
  roles: () => [],
  members: (input, call) => ({
    ...specifications(call, input),
    EndpointArn: requireItem(call, endpoint, text(input, 'EndpointName')).arn,
    RuntimeConfig: { DesiredCopyCount: nested(input, 'RuntimeConfig')['CopyCount'] ?? 1, CurrentCopyCount: 0 },
    InferenceComponentStatus: 'Creating',
  }),
  next: (call) => ({ step: 'inService', after: call.delays.endpoint }),
});
