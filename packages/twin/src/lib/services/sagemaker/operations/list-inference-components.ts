import { inferenceComponent } from '../kinds/inference-component.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListInferenceComponents.html */
export const listInferenceComponents = list('ListInferenceComponents', inferenceComponent, {
  order: 'Descending',
  filters: {
    EndpointNameEquals: ({ members }, name: string) => members['EndpointName'] === name,
    VariantNameEquals: ({ members }, name: string) => members['VariantName'] === name,
  },
});
