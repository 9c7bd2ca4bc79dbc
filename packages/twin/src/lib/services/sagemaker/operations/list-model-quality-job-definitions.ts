import { definitionSummary, endpointOf } from '../kinds/monitoring-job-definition.ts';
import { modelQualityJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelQualityJobDefinitions.html */
export const listModelQualityJobDefinitions = list('ListModelQualityJobDefinitions', modelQualityJobDefinition, {
  order: 'Descending',
  sorts: { Name: 'MonitoringJobDefinitionName' },
  filters: { EndpointName: ({ members }, name: string) => endpointOf(modelQualityJobDefinition, members) === name },
  more: ({ members }) => definitionSummary(modelQualityJobDefinition, members),
});
