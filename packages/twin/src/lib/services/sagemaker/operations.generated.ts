// Written by packages/twin/scripts/generate-index.ts. Do not edit.
import type { Handler } from '../../operation.ts';
import { addTags } from './operations/add-tags.ts';
import { createEndpointConfig } from './operations/create-endpoint-config.ts';
import { createEndpoint } from './operations/create-endpoint.ts';
import { createModel } from './operations/create-model.ts';
import { createTrainingJob } from './operations/create-training-job.ts';
import { deleteEndpointConfig } from './operations/delete-endpoint-config.ts';
import { deleteEndpoint } from './operations/delete-endpoint.ts';
import { deleteModel } from './operations/delete-model.ts';
import { deleteTags } from './operations/delete-tags.ts';
import { deleteTrainingJob } from './operations/delete-training-job.ts';
import { describeEndpointConfig } from './operations/describe-endpoint-config.ts';
import { describeEndpoint } from './operations/describe-endpoint.ts';
import { describeModel } from './operations/describe-model.ts';
import { describeTrainingJob } from './operations/describe-training-job.ts';
import { listEndpointConfigs } from './operations/list-endpoint-configs.ts';
import { listEndpoints } from './operations/list-endpoints.ts';
import { listModels } from './operations/list-models.ts';
import { listTags } from './operations/list-tags.ts';
import { listTrainingJobs } from './operations/list-training-jobs.ts';
import { stopTrainingJob } from './operations/stop-training-job.ts';
import { updateEndpointWeightsAndCapacities } from './operations/update-endpoint-weights-and-capacities.ts';
import { updateEndpoint } from './operations/update-endpoint.ts';
import { updateTrainingJob } from './operations/update-training-job.ts';

export const operations: Readonly<Record<string, Handler>> = {
  AddTags: addTags,
  CreateEndpointConfig: createEndpointConfig,
  CreateEndpoint: createEndpoint,
  CreateModel: createModel,
  CreateTrainingJob: createTrainingJob,
  DeleteEndpointConfig: deleteEndpointConfig,
  DeleteEndpoint: deleteEndpoint,
  DeleteModel: deleteModel,
  DeleteTags: deleteTags,
  DeleteTrainingJob: deleteTrainingJob,
  DescribeEndpointConfig: describeEndpointConfig,
  DescribeEndpoint: describeEndpoint,
  DescribeModel: describeModel,
  DescribeTrainingJob: describeTrainingJob,
  ListEndpointConfigs: listEndpointConfigs,
  ListEndpoints: listEndpoints,
  ListModels: listModels,
  ListTags: listTags,
  ListTrainingJobs: listTrainingJobs,
  StopTrainingJob: stopTrainingJob,
  UpdateEndpointWeightsAndCapacities: updateEndpointWeightsAndCapacities,
  UpdateEndpoint: updateEndpoint,
  UpdateTrainingJob: updateTrainingJob,
};
