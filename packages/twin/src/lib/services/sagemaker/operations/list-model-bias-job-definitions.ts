import { definitionSummary, endpointOf } from '../kinds/monitoring-job-definition.ts';
import { modelBiasJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelBiasJobDefinitions.html */
export const listModelBiasJobDefinitions = list('ListModelBiasJobDefinitions', modelBiasJobDefinition, {
  order: 'Descending',
  sorts: { Name: 'MonitoringJobDefinitionName' },
  filters: { EndpointName: ({ members }, name: string) => endpointOf(modelBiasJobDefinition, members) === name },
  more: ({ members }) => definitionSummary(modelBiasJobDefinition, members),
});
