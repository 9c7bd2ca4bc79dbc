// Written by packages/twin/scripts/generate-index.ts. Do not edit.
import type { Handler } from '../../operation.ts';
import { addTags } from './operations/add-tags.ts';
import { batchDescribeModelPackage } from './operations/batch-describe-model-package.ts';
import { createAppImageConfig } from './operations/create-app-image-config.ts';
import { createApp } from './operations/create-app.ts';
import { createAutoMLJobV2 } from './operations/create-auto-ml-job-v2.ts';
import { createAutoMLJob } from './operations/create-auto-ml-job.ts';
import { createCodeRepository } from './operations/create-code-repository.ts';
import { createCompilationJob } from './operations/create-compilation-job.ts';
import { createDomain } from './operations/create-domain.ts';
import { createEndpointConfig } from './operations/create-endpoint-config.ts';
import { createEndpoint } from './operations/create-endpoint.ts';
import { createHyperParameterTuningJob } from './operations/create-hyper-parameter-tuning-job.ts';
import { createInferenceComponent } from './operations/create-inference-component.ts';
import { createModelPackageGroup } from './operations/create-model-package-group.ts';
import { createModelPackage } from './operations/create-model-package.ts';
import { createModel } from './operations/create-model.ts';
import { createNotebookInstanceLifecycleConfig } from './operations/create-notebook-instance-lifecycle-config.ts';
import { createNotebookInstance } from './operations/create-notebook-instance.ts';
import { createPresignedDomainUrl } from './operations/create-presigned-domain-url.ts';
import { createPresignedNotebookInstanceUrl } from './operations/create-presigned-notebook-instance-url.ts';
import { createProcessingJob } from './operations/create-processing-job.ts';
import { createSpace } from './operations/create-space.ts';
import { createStudioLifecycleConfig } from './operations/create-studio-lifecycle-config.ts';
import { createTrainingJob } from './operations/create-training-job.ts';
import { createTransformJob } from './operations/create-transform-job.ts';
import { createUserProfile } from './operations/create-user-profile.ts';
import { deleteAppImageConfig } from './operations/delete-app-image-config.ts';
import { deleteApp } from './operations/delete-app.ts';
import { deleteCodeRepository } from './operations/delete-code-repository.ts';
import { deleteCompilationJob } from './operations/delete-compilation-job.ts';
import { deleteDomain } from './operations/delete-domain.ts';
import { deleteEndpointConfig } from './operations/delete-endpoint-config.ts';
import { deleteEndpoint } from './operations/delete-endpoint.ts';
import { deleteHyperParameterTuningJob } from './operations/delete-hyper-parameter-tuning-job.ts';
import { deleteInferenceComponent } from './operations/delete-inference-component.ts';
import { deleteModelPackageGroupPolicy } from './operations/delete-model-package-group-policy.ts';
import { deleteModelPackageGroup } from './operations/delete-model-package-group.ts';
import { deleteModelPackage } from './operations/delete-model-package.ts';
import { deleteModel } from './operations/delete-model.ts';
import { deleteNotebookInstanceLifecycleConfig } from './operations/delete-notebook-instance-lifecycle-config.ts';
import { deleteNotebookInstance } from './operations/delete-notebook-instance.ts';
import { deleteProcessingJob } from './operations/delete-processing-job.ts';
import { deleteSpace } from './operations/delete-space.ts';
import { deleteStudioLifecycleConfig } from './operations/delete-studio-lifecycle-config.ts';
import { deleteTags } from './operations/delete-tags.ts';
import { deleteTrainingJob } from './operations/delete-training-job.ts';
import { deleteUserProfile } from './operations/delete-user-profile.ts';
import { describeAppImageConfig } from './operations/describe-app-image-config.ts';
import { describeApp } from './operations/describe-app.ts';
import { describeAutoMLJobV2 } from './operations/describe-auto-ml-job-v2.ts';
import { describeAutoMLJob } from './operations/describe-auto-ml-job.ts';
import { describeCodeRepository } from './operations/describe-code-repository.ts';
import { describeCompilationJob } from './operations/describe-compilation-job.ts';
import { describeDomain } from './operations/describe-domain.ts';
import { describeEndpointConfig } from './operations/describe-endpoint-config.ts';
import { describeEndpoint } from './operations/describe-endpoint.ts';
import { describeHyperParameterTuningJob } from './operations/describe-hyper-parameter-tuning-job.ts';
import { describeInferenceComponent } from './operations/describe-inference-component.ts';
import { describeModelPackageGroup } from './operations/describe-model-package-group.ts';
import { describeModelPackage } from './operations/describe-model-package.ts';
import { describeModel } from './operations/describe-model.ts';
import { describeNotebookInstanceLifecycleConfig } from './operations/describe-notebook-instance-lifecycle-config.ts';
import { describeNotebookInstance } from './operations/describe-notebook-instance.ts';
import { describeProcessingJob } from './operations/describe-processing-job.ts';
import { describeSpace } from './operations/describe-space.ts';
import { describeStudioLifecycleConfig } from './operations/describe-studio-lifecycle-config.ts';
import { describeTrainingJob } from './operations/describe-training-job.ts';
import { describeTransformJob } from './operations/describe-transform-job.ts';
import { describeUserProfile } from './operations/describe-user-profile.ts';
import { getModelPackageGroupPolicy } from './operations/get-model-package-group-policy.ts';
import { listAppImageConfigs } from './operations/list-app-image-configs.ts';
import { listApps } from './operations/list-apps.ts';
import { listAutoMLJobs } from './operations/list-auto-ml-jobs.ts';
import { listCandidatesForAutoMLJob } from './operations/list-candidates-for-auto-ml-job.ts';
import { listCodeRepositories } from './operations/list-code-repositories.ts';
import { listCompilationJobs } from './operations/list-compilation-jobs.ts';
import { listDomains } from './operations/list-domains.ts';
import { listEndpointConfigs } from './operations/list-endpoint-configs.ts';
import { listEndpoints } from './operations/list-endpoints.ts';
import { listHyperParameterTuningJobs } from './operations/list-hyper-parameter-tuning-jobs.ts';
import { listInferenceComponents } from './operations/list-inference-components.ts';
import { listModelPackageGroups } from './operations/list-model-package-groups.ts';
import { listModelPackages } from './operations/list-model-packages.ts';
import { listModels } from './operations/list-models.ts';
import { listNotebookInstanceLifecycleConfigs } from './operations/list-notebook-instance-lifecycle-configs.ts';
import { listNotebookInstances } from './operations/list-notebook-instances.ts';
import { listProcessingJobs } from './operations/list-processing-jobs.ts';
import { listSpaces } from './operations/list-spaces.ts';
import { listStudioLifecycleConfigs } from './operations/list-studio-lifecycle-configs.ts';
import { listTags } from './operations/list-tags.ts';
import { listTrainingJobsForHyperParameterTuningJob } from './operations/list-training-jobs-for-hyper-parameter-tuning-job.ts';
import { listTrainingJobs } from './operations/list-training-jobs.ts';
import { listTransformJobs } from './operations/list-transform-jobs.ts';
import { listUserProfiles } from './operations/list-user-profiles.ts';
import { putModelPackageGroupPolicy } from './operations/put-model-package-group-policy.ts';
import { startNotebookInstance } from './operations/start-notebook-instance.ts';
import { stopAutoMLJob } from './operations/stop-auto-ml-job.ts';
import { stopCompilationJob } from './operations/stop-compilation-job.ts';
import { stopHyperParameterTuningJob } from './operations/stop-hyper-parameter-tuning-job.ts';
import { stopNotebookInstance } from './operations/stop-notebook-instance.ts';
import { stopProcessingJob } from './operations/stop-processing-job.ts';
import { stopTrainingJob } from './operations/stop-training-job.ts';
import { stopTransformJob } from './operations/stop-transform-job.ts';
import { updateAppImageConfig } from './operations/update-app-image-config.ts';
import { updateCodeRepository } from './operations/update-code-repository.ts';
import { updateDomain } from './operations/update-domain.ts';
import { updateEndpointWeightsAndCapacities } from './operations/update-endpoint-weights-and-capacities.ts';
import { updateEndpoint } from './operations/update-endpoint.ts';
import { updateInferenceComponentRuntimeConfig } from './operations/update-inference-component-runtime-config.ts';
import { updateInferenceComponent } from './operations/update-inference-component.ts';
import { updateModelPackage } from './operations/update-model-package.ts';
import { updateNotebookInstanceLifecycleConfig } from './operations/update-notebook-instance-lifecycle-config.ts';
import { updateNotebookInstance } from './operations/update-notebook-instance.ts';
import { updateSpace } from './operations/update-space.ts';
import { updateTrainingJob } from './operations/update-training-job.ts';
import { updateUserProfile } from './operations/update-user-profile.ts';

export const operations: Readonly<Record<string, Handler>> = {
  AddTags: addTags,
  BatchDescribeModelPackage: batchDescribeModelPackage,
  CreateAppImageConfig: createAppImageConfig,
  CreateApp: createApp,
  CreateAutoMLJobV2: createAutoMLJobV2,
  CreateAutoMLJob: createAutoMLJob,
  CreateCodeRepository: createCodeRepository,
  CreateCompilationJob: createCompilationJob,
  CreateDomain: createDomain,
  CreateEndpointConfig: createEndpointConfig,
  CreateEndpoint: createEndpoint,
  CreateHyperParameterTuningJob: createHyperParameterTuningJob,
  CreateInferenceComponent: createInferenceComponent,
  CreateModelPackageGroup: createModelPackageGroup,
  CreateModelPackage: createModelPackage,
  CreateModel: createModel,
  CreateNotebookInstanceLifecycleConfig: createNotebookInstanceLifecycleConfig,
  CreateNotebookInstance: createNotebookInstance,
  CreatePresignedDomainUrl: createPresignedDomainUrl,
  CreatePresignedNotebookInstanceUrl: createPresignedNotebookInstanceUrl,
  CreateProcessingJob: createProcessingJob,
  CreateSpace: createSpace,
  CreateStudioLifecycleConfig: createStudioLifecycleConfig,
  CreateTrainingJob: createTrainingJob,
  CreateTransformJob: createTransformJob,
  CreateUserProfile: createUserProfile,
  DeleteAppImageConfig: deleteAppImageConfig,
  DeleteApp: deleteApp,
  DeleteCodeRepository: deleteCodeRepository,
  DeleteCompilationJob: deleteCompilationJob,
  DeleteDomain: deleteDomain,
  DeleteEndpointConfig: deleteEndpointConfig,
  DeleteEndpoint: deleteEndpoint,
  DeleteHyperParameterTuningJob: deleteHyperParameterTuningJob,
  DeleteInferenceComponent: deleteInferenceComponent,
  DeleteModelPackageGroupPolicy: deleteModelPackageGroupPolicy,
  DeleteModelPackageGroup: deleteModelPackageGroup,
  DeleteModelPackage: deleteModelPackage,
  DeleteModel: deleteModel,
  DeleteNotebookInstanceLifecycleConfig: deleteNotebookInstanceLifecycleConfig,
  DeleteNotebookInstance: deleteNotebookInstance,
  DeleteProcessingJob: deleteProcessingJob,
  DeleteSpace: deleteSpace,
  DeleteStudioLifecycleConfig: deleteStudioLifecycleConfig,
  DeleteTags: deleteTags,
  DeleteTrainingJob: deleteTrainingJob,
  DeleteUserProfile: deleteUserProfile,
  DescribeAppImageConfig: describeAppImageConfig,
  DescribeApp: describeApp,
  DescribeAutoMLJobV2: describeAutoMLJobV2,
  DescribeAutoMLJob: describeAutoMLJob,
  DescribeCodeRepository: describeCodeRepository,
  DescribeCompilationJob: describeCompilationJob,
  DescribeDomain: describeDomain,
  DescribeEndpointConfig: describeEndpointConfig,
  DescribeEndpoint: describeEndpoint,
  DescribeHyperParameterTuningJob: describeHyperParameterTuningJob,
  DescribeInferenceComponent: describeInferenceComponent,
  DescribeModelPackageGroup: describeModelPackageGroup,
  DescribeModelPackage: describeModelPackage,
  DescribeModel: describeModel,
  DescribeNotebookInstanceLifecycleConfig: describeNotebookInstanceLifecycleConfig,
  DescribeNotebookInstance: describeNotebookInstance,
  DescribeProcessingJob: describeProcessingJob,
  DescribeSpace: describeSpace,
  DescribeStudioLifecycleConfig: describeStudioLifecycleConfig,
  DescribeTrainingJob: describeTrainingJob,
  DescribeTransformJob: describeTransformJob,
  DescribeUserProfile: describeUserProfile,
  GetModelPackageGroupPolicy: getModelPackageGroupPolicy,
  ListAppImageConfigs: listAppImageConfigs,
  ListApps: listApps,
  ListAutoMLJobs: listAutoMLJobs,
  ListCandidatesForAutoMLJob: listCandidatesForAutoMLJob,
  ListCodeRepositories: listCodeRepositories,
  ListCompilationJobs: listCompilationJobs,
  ListDomains: listDomains,
  ListEndpointConfigs: listEndpointConfigs,
  ListEndpoints: listEndpoints,
  ListHyperParameterTuningJobs: listHyperParameterTuningJobs,
  ListInferenceComponents: listInferenceComponents,
  ListModelPackageGroups: listModelPackageGroups,
  ListModelPackages: listModelPackages,
  ListModels: listModels,
  ListNotebookInstanceLifecycleConfigs: listNotebookInstanceLifecycleConfigs,
  ListNotebookInstances: listNotebookInstances,
  ListProcessingJobs: listProcessingJobs,
  ListSpaces: listSpaces,
  ListStudioLifecycleConfigs: listStudioLifecycleConfigs,
  ListTags: listTags,
  ListTrainingJobsForHyperParameterTuningJob: listTrainingJobsForHyperParameterTuningJob,
  ListTrainingJobs: listTrainingJobs,
  ListTransformJobs: listTransformJobs,
  ListUserProfiles: listUserProfiles,
  PutModelPackageGroupPolicy: putModelPackageGroupPolicy,
  StartNotebookInstance: startNotebookInstance,
  StopAutoMLJob: stopAutoMLJob,
  StopCompilationJob: stopCompilationJob,
  StopHyperParameterTuningJob: stopHyperParameterTuningJob,
  StopNotebookInstance: stopNotebookInstance,
  StopProcessingJob: stopProcessingJob,
  StopTrainingJob: stopTrainingJob,
  StopTransformJob: stopTransformJob,
  UpdateAppImageConfig: updateAppImageConfig,
  UpdateCodeRepository: updateCodeRepository,
  UpdateDomain: updateDomain,
  UpdateEndpointWeightsAndCapacities: updateEndpointWeightsAndCapacities,
  UpdateEndpoint: updateEndpoint,
  UpdateInferenceComponentRuntimeConfig: updateInferenceComponentRuntimeConfig,
  UpdateInferenceComponent: updateInferenceComponent,
  UpdateModelPackage: updateModelPackage,
  UpdateNotebookInstanceLifecycleConfig: updateNotebookInstanceLifecycleConfig,
  UpdateNotebookInstance: updateNotebookInstance,
  UpdateSpace: updateSpace,
  UpdateTrainingJob: updateTrainingJob,
  UpdateUserProfile: updateUserProfile,
};
