import { definitionSummary, endpointOf } from '../kinds/monitoring-job-definition.ts';
import { modelExplainabilityJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelExplainabilityJobDefinitions.html */
export const listModelExplainabilityJobDefinitions = list('ListModelExplainabilityJobDefinitions', modelExplainabilityJobDefinition, {
  order: 'Descending',
  sorts: { Name: 'MonitoringJobDefinitionName' },
  filters: { EndpointName: ({ members }, name: string) => endpointOf(modelExplainabilityJobDefinition, members) === name },
  more: ({ members }) => definitionSummary(modelExplainabilityJobDefinition, members),
});
