// Written by packages/twin/scripts/generate-index.ts. Do not edit.
import type { Handler } from '../../operation.ts';
import { addTags } from './operations/add-tags.ts';
import { createAutoMLJobV2 } from './operations/create-auto-ml-job-v2.ts';
import { createAutoMLJob } from './operations/create-auto-ml-job.ts';
import { createCompilationJob } from './operations/create-compilation-job.ts';
import { createEndpointConfig } from './operations/create-endpoint-config.ts';
import { createEndpoint } from './operations/create-endpoint.ts';
import { createHyperParameterTuningJob } from './operations/create-hyper-parameter-tuning-job.ts';
import { createModel } from './operations/create-model.ts';
import { createProcessingJob } from './operations/create-processing-job.ts';
import { createTrainingJob } from './operations/create-training-job.ts';
import { createTransformJob } from './operations/create-transform-job.ts';
import { deleteCompilationJob } from './operations/delete-compilation-job.ts';
import { deleteEndpointConfig } from './operations/delete-endpoint-config.ts';
import { deleteEndpoint } from './operations/delete-endpoint.ts';
import { deleteHyperParameterTuningJob } from './operations/delete-hyper-parameter-tuning-job.ts';
import { deleteModel } from './operations/delete-model.ts';
import { deleteProcessingJob } from './operations/delete-processing-job.ts';
import { deleteTags } from './operations/delete-tags.ts';
import { deleteTrainingJob } from './operations/delete-training-job.ts';
import { describeAutoMLJobV2 } from './operations/describe-auto-ml-job-v2.ts';
import { describeAutoMLJob } from './operations/describe-auto-ml-job.ts';
import { describeCompilationJob } from './operations/describe-compilation-job.ts';
import { describeEndpointConfig } from './operations/describe-endpoint-config.ts';
import { describeEndpoint } from './operations/describe-endpoint.ts';
import { describeHyperParameterTuningJob } from './operations/describe-hyper-parameter-tuning-job.ts';
import { describeModel } from './operations/describe-model.ts';
import { describeProcessingJob } from './operations/describe-processing-job.ts';
import { describeTrainingJob } from './operations/describe-training-job.ts';
import { describeTransformJob } from './operations/describe-transform-job.ts';
import { listAutoMLJobs } from './operations/list-auto-ml-jobs.ts';
import { listCandidatesForAutoMLJob } from './operations/list-candidates-for-auto-ml-job.ts';
import { listCompilationJobs } from './operations/list-compilation-jobs.ts';
import { listEndpointConfigs } from './operations/list-endpoint-configs.ts';
import { listEndpoints } from './operations/list-endpoints.ts';
import { listHyperParameterTuningJobs } from './operations/list-hyper-parameter-tuning-jobs.ts';
import { listModels } from './operations/list-models.ts';
import { listProcessingJobs } from './operations/list-processing-jobs.ts';
import { listTags } from './operations/list-tags.ts';
import { listTrainingJobsForHyperParameterTuningJob } from './operations/list-training-jobs-for-hyper-parameter-tuning-job.ts';
import { listTrainingJobs } from './operations/list-training-jobs.ts';
import { listTransformJobs } from './operations/list-transform-jobs.ts';
import { stopAutoMLJob } from './operations/stop-auto-ml-job.ts';
import { stopCompilationJob } from './operations/stop-compilation-job.ts';
import { stopHyperParameterTuningJob } from './operations/stop-hyper-parameter-tuning-job.ts';
import { stopProcessingJob } from './operations/stop-processing-job.ts';
import { stopTrainingJob } from './operations/stop-training-job.ts';
import { stopTransformJob } from './operations/stop-transform-job.ts';
import { updateEndpointWeightsAndCapacities } from './operations/update-endpoint-weights-and-capacities.ts';
import { updateEndpoint } from './operations/update-endpoint.ts';
import { updateTrainingJob } from './operations/update-training-job.ts';

export const operations: Readonly<Record<string, Handler>> = {
  AddTags: addTags,
  CreateAutoMLJobV2: createAutoMLJobV2,
  CreateAutoMLJob: createAutoMLJob,
  CreateCompilationJob: createCompilationJob,
  CreateEndpointConfig: createEndpointConfig,
  CreateEndpoint: createEndpoint,
  CreateHyperParameterTuningJob: createHyperParameterTuningJob,
  CreateModel: createModel,
  CreateProcessingJob: createProcessingJob,
  CreateTrainingJob: createTrainingJob,
  CreateTransformJob: createTransformJob,
  DeleteCompilationJob: deleteCompilationJob,
  DeleteEndpointConfig: deleteEndpointConfig,
  DeleteEndpoint: deleteEndpoint,
  DeleteHyperParameterTuningJob: deleteHyperParameterTuningJob,
  DeleteModel: deleteModel,
  DeleteProcessingJob: deleteProcessingJob,
  DeleteTags: deleteTags,
  DeleteTrainingJob: deleteTrainingJob,
  DescribeAutoMLJobV2: describeAutoMLJobV2,
  DescribeAutoMLJob: describeAutoMLJob,
  DescribeCompilationJob: describeCompilationJob,
  DescribeEndpointConfig: describeEndpointConfig,
  DescribeEndpoint: describeEndpoint,
  DescribeHyperParameterTuningJob: describeHyperParameterTuningJob,
  DescribeModel: describeModel,
  DescribeProcessingJob: describeProcessingJob,
  DescribeTrainingJob: describeTrainingJob,
  DescribeTransformJob: describeTransformJob,
  ListAutoMLJobs: listAutoMLJobs,
  ListCandidatesForAutoMLJob: listCandidatesForAutoMLJob,
  ListCompilationJobs: listCompilationJobs,
  ListEndpointConfigs: listEndpointConfigs,
  ListEndpoints: listEndpoints,
  ListHyperParameterTuningJobs: listHyperParameterTuningJobs,
  ListModels: listModels,
  ListProcessingJobs: listProcessingJobs,
  ListTags: listTags,
  ListTrainingJobsForHyperParameterTuningJob: listTrainingJobsForHyperParameterTuningJob,
  ListTrainingJobs: listTrainingJobs,
  ListTransformJobs: listTransformJobs,
  StopAutoMLJob: stopAutoMLJob,
  StopCompilationJob: stopCompilationJob,
  StopHyperParameterTuningJob: stopHyperParameterTuningJob,
  StopProcessingJob: stopProcessingJob,
  StopTrainingJob: stopTrainingJob,
  StopTransformJob: stopTransformJob,
  UpdateEndpointWeightsAndCapacities: updateEndpointWeightsAndCapacities,
  UpdateEndpoint: updateEndpoint,
  UpdateTrainingJob: updateTrainingJob,
};
