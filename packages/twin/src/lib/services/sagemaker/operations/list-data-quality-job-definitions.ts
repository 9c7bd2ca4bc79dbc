import { definitionSummary, endpointOf } from '../kinds/monitoring-job-definition.ts';
import { dataQualityJobDefinition } from '../kinds/monitoring-job-definition.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListDataQualityJobDefinitions.html */
export const listDataQualityJobDefinitions = list('ListDataQualityJobDefinitions', dataQualityJobDefinition, {
  order: 'Descending',
  sorts: { Name: 'MonitoringJobDefinitionName' },
  filters: { EndpointName: ({ members }, name: string) => endpointOf(dataQualityJobDefinition, members) === name },
  more: ({ members }) => definitionSummary(dataQualityJobDefinition, members),
});
