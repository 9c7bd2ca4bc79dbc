// Written by packages/twin/scripts/generate-index.ts. Do not edit.
import type { Handler } from '../../operation.ts';
import { addTags } from './operations/add-tags.ts';
import { associateTrialComponent } from './operations/associate-trial-component.ts';
import { batchDescribeModelPackage } from './operations/batch-describe-model-package.ts';
import { createAppImageConfig } from './operations/create-app-image-config.ts';
import { createApp } from './operations/create-app.ts';
import { createAutoMLJobV2 } from './operations/create-auto-ml-job-v2.ts';
import { createAutoMLJob } from './operations/create-auto-ml-job.ts';
import { createCluster } from './operations/create-cluster.ts';
import { createCodeRepository } from './operations/create-code-repository.ts';
import { createCompilationJob } from './operations/create-compilation-job.ts';
import { createDataQualityJobDefinition } from './operations/create-data-quality-job-definition.ts';
import { createDomain } from './operations/create-domain.ts';
import { createEndpointConfig } from './operations/create-endpoint-config.ts';
import { createEndpoint } from './operations/create-endpoint.ts';
import { createExperiment } from './operations/create-experiment.ts';
import { createFeatureGroup } from './operations/create-feature-group.ts';
import { createHyperParameterTuningJob } from './operations/create-hyper-parameter-tuning-job.ts';
import { createInferenceComponent } from './operations/create-inference-component.ts';
import { createModelBiasJobDefinition } from './operations/create-model-bias-job-definition.ts';
import { createModelExplainabilityJobDefinition } from './operations/create-model-explainability-job-definition.ts';
import { createModelPackageGroup } from './operations/create-model-package-group.ts';
import { createModelPackage } from './operations/create-model-package.ts';
import { createModelQualityJobDefinition } from './operations/create-model-quality-job-definition.ts';
import { createModel } from './operations/create-model.ts';
import { createMonitoringSchedule } from './operations/create-monitoring-schedule.ts';
import { createNotebookInstanceLifecycleConfig } from './operations/create-notebook-instance-lifecycle-config.ts';
import { createNotebookInstance } from './operations/create-notebook-instance.ts';
import { createPipeline } from './operations/create-pipeline.ts';
import { createPresignedDomainUrl } from './operations/create-presigned-domain-url.ts';
import { createPresignedNotebookInstanceUrl } from './operations/create-presigned-notebook-instance-url.ts';
import { createProcessingJob } from './operations/create-processing-job.ts';
import { createSpace } from './operations/create-space.ts';
import { createStudioLifecycleConfig } from './operations/create-studio-lifecycle-config.ts';
import { createTrainingJob } from './operations/create-training-job.ts';
import { createTransformJob } from './operations/create-transform-job.ts';
import { createTrialComponent } from './operations/create-trial-component.ts';
import { createTrial } from './operations/create-trial.ts';
import { createUserProfile } from './operations/create-user-profile.ts';
import { deleteAppImageConfig } from './operations/delete-app-image-config.ts';
import { deleteApp } from './operations/delete-app.ts';
import { deleteCluster } from './operations/delete-cluster.ts';
import { deleteCodeRepository } from './operations/delete-code-repository.ts';
import { deleteCompilationJob } from './operations/delete-compilation-job.ts';
import { deleteDataQualityJobDefinition } from './operations/delete-data-quality-job-definition.ts';
import { deleteDomain } from './operations/delete-domain.ts';
import { deleteEndpointConfig } from './operations/delete-endpoint-config.ts';
import { deleteEndpoint } from './operations/delete-endpoint.ts';
import { deleteExperiment } from './operations/delete-experiment.ts';
import { deleteFeatureGroup } from './operations/delete-feature-group.ts';
import { deleteHyperParameterTuningJob } from './operations/delete-hyper-parameter-tuning-job.ts';
import { deleteInferenceComponent } from './operations/delete-inference-component.ts';
import { deleteModelBiasJobDefinition } from './operations/delete-model-bias-job-definition.ts';
import { deleteModelExplainabilityJobDefinition } from './operations/delete-model-explainability-job-definition.ts';
import { deleteModelPackageGroupPolicy } from './operations/delete-model-package-group-policy.ts';
import { deleteModelPackageGroup } from './operations/delete-model-package-group.ts';
import { deleteModelPackage } from './operations/delete-model-package.ts';
import { deleteModelQualityJobDefinition } from './operations/delete-model-quality-job-definition.ts';
import { deleteModel } from './operations/delete-model.ts';
import { deleteMonitoringSchedule } from './operations/delete-monitoring-schedule.ts';
import { deleteNotebookInstanceLifecycleConfig } from './operations/delete-notebook-instance-lifecycle-config.ts';
import { deleteNotebookInstance } from './operations/delete-notebook-instance.ts';
import { deletePipeline } from './operations/delete-pipeline.ts';
import { deleteProcessingJob } from './operations/delete-processing-job.ts';
import { deleteSpace } from './operations/delete-space.ts';
import { deleteStudioLifecycleConfig } from './operations/delete-studio-lifecycle-config.ts';
import { deleteTags } from './operations/delete-tags.ts';
import { deleteTrainingJob } from './operations/delete-training-job.ts';
import { deleteTrialComponent } from './operations/delete-trial-component.ts';
import { deleteTrial } from './operations/delete-trial.ts';
import { deleteUserProfile } from './operations/delete-user-profile.ts';
import { describeAppImageConfig } from './operations/describe-app-image-config.ts';
import { describeApp } from './operations/describe-app.ts';
import { describeAutoMLJobV2 } from './operations/describe-auto-ml-job-v2.ts';
import { describeAutoMLJob } from './operations/describe-auto-ml-job.ts';
import { describeClusterNode } from './operations/describe-cluster-node.ts';
import { describeCluster } from './operations/describe-cluster.ts';
import { describeCodeRepository } from './operations/describe-code-repository.ts';
import { describeCompilationJob } from './operations/describe-compilation-job.ts';
import { describeDataQualityJobDefinition } from './operations/describe-data-quality-job-definition.ts';
import { describeDomain } from './operations/describe-domain.ts';
import { describeEndpointConfig } from './operations/describe-endpoint-config.ts';
import { describeEndpoint } from './operations/describe-endpoint.ts';
import { describeExperiment } from './operations/describe-experiment.ts';
import { describeFeatureGroup } from './operations/describe-feature-group.ts';
import { describeHyperParameterTuningJob } from './operations/describe-hyper-parameter-tuning-job.ts';
import { describeInferenceComponent } from './operations/describe-inference-component.ts';
import { describeModelBiasJobDefinition } from './operations/describe-model-bias-job-definition.ts';
import { describeModelExplainabilityJobDefinition } from './operations/describe-model-explainability-job-definition.ts';
import { describeModelPackageGroup } from './operations/describe-model-package-group.ts';
import { describeModelPackage } from './operations/describe-model-package.ts';
import { describeModelQualityJobDefinition } from './operations/describe-model-quality-job-definition.ts';
import { describeModel } from './operations/describe-model.ts';
import { describeMonitoringSchedule } from './operations/describe-monitoring-schedule.ts';
import { describeNotebookInstanceLifecycleConfig } from './operations/describe-notebook-instance-lifecycle-config.ts';
import { describeNotebookInstance } from './operations/describe-notebook-instance.ts';
import { describePipelineDefinitionForExecution } from './operations/describe-pipeline-definition-for-execution.ts';
import { describePipelineExecution } from './operations/describe-pipeline-execution.ts';
import { describePipeline } from './operations/describe-pipeline.ts';
import { describeProcessingJob } from './operations/describe-processing-job.ts';
import { describeSpace } from './operations/describe-space.ts';
import { describeStudioLifecycleConfig } from './operations/describe-studio-lifecycle-config.ts';
import { describeTrainingJob } from './operations/describe-training-job.ts';
import { describeTransformJob } from './operations/describe-transform-job.ts';
import { describeTrialComponent } from './operations/describe-trial-component.ts';
import { describeTrial } from './operations/describe-trial.ts';
import { describeUserProfile } from './operations/describe-user-profile.ts';
import { disassociateTrialComponent } from './operations/disassociate-trial-component.ts';
import { getModelPackageGroupPolicy } from './operations/get-model-package-group-policy.ts';
import { listAppImageConfigs } from './operations/list-app-image-configs.ts';
import { listApps } from './operations/list-apps.ts';
import { listAutoMLJobs } from './operations/list-auto-ml-jobs.ts';
import { listCandidatesForAutoMLJob } from './operations/list-candidates-for-auto-ml-job.ts';
import { listClusterNodes } from './operations/list-cluster-nodes.ts';
import { listClusters } from './operations/list-clusters.ts';
import { listCodeRepositories } from './operations/list-code-repositories.ts';
import { listCompilationJobs } from './operations/list-compilation-jobs.ts';
import { listDataQualityJobDefinitions } from './operations/list-data-quality-job-definitions.ts';
import { listDomains } from './operations/list-domains.ts';
import { listEndpointConfigs } from './operations/list-endpoint-configs.ts';
import { listEndpoints } from './operations/list-endpoints.ts';
import { listExperiments } from './operations/list-experiments.ts';
import { listFeatureGroups } from './operations/list-feature-groups.ts';
import { listHyperParameterTuningJobs } from './operations/list-hyper-parameter-tuning-jobs.ts';
import { listInferenceComponents } from './operations/list-inference-components.ts';
import { listModelBiasJobDefinitions } from './operations/list-model-bias-job-definitions.ts';
import { listModelExplainabilityJobDefinitions } from './operations/list-model-explainability-job-definitions.ts';
import { listModelPackageGroups } from './operations/list-model-package-groups.ts';
import { listModelPackages } from './operations/list-model-packages.ts';
import { listModelQualityJobDefinitions } from './operations/list-model-quality-job-definitions.ts';
import { listModels } from './operations/list-models.ts';
import { listMonitoringExecutions } from './operations/list-monitoring-executions.ts';
import { listMonitoringSchedules } from './operations/list-monitoring-schedules.ts';
import { listNotebookInstanceLifecycleConfigs } from './operations/list-notebook-instance-lifecycle-configs.ts';
import { listNotebookInstances } from './operations/list-notebook-instances.ts';
import { listPipelineExecutionSteps } from './operations/list-pipeline-execution-steps.ts';
import { listPipelineExecutions } from './operations/list-pipeline-executions.ts';
import { listPipelineParametersForExecution } from './operations/list-pipeline-parameters-for-execution.ts';
import { listPipelineVersions } from './operations/list-pipeline-versions.ts';
import { listPipelines } from './operations/list-pipelines.ts';
import { listProcessingJobs } from './operations/list-processing-jobs.ts';
import { listSpaces } from './operations/list-spaces.ts';
import { listStudioLifecycleConfigs } from './operations/list-studio-lifecycle-configs.ts';
import { listTags } from './operations/list-tags.ts';
import { listTrainingJobsForHyperParameterTuningJob } from './operations/list-training-jobs-for-hyper-parameter-tuning-job.ts';
import { listTrainingJobs } from './operations/list-training-jobs.ts';
import { listTransformJobs } from './operations/list-transform-jobs.ts';
import { listTrialComponents } from './operations/list-trial-components.ts';
import { listTrials } from './operations/list-trials.ts';
import { listUserProfiles } from './operations/list-user-profiles.ts';
import { putModelPackageGroupPolicy } from './operations/put-model-package-group-policy.ts';
import { retryPipelineExecution } from './operations/retry-pipeline-execution.ts';
import { startMonitoringSchedule } from './operations/start-monitoring-schedule.ts';
import { startNotebookInstance } from './operations/start-notebook-instance.ts';
import { startPipelineExecution } from './operations/start-pipeline-execution.ts';
import { stopAutoMLJob } from './operations/stop-auto-ml-job.ts';
import { stopCompilationJob } from './operations/stop-compilation-job.ts';
import { stopHyperParameterTuningJob } from './operations/stop-hyper-parameter-tuning-job.ts';
import { stopMonitoringSchedule } from './operations/stop-monitoring-schedule.ts';
import { stopNotebookInstance } from './operations/stop-notebook-instance.ts';
import { stopPipelineExecution } from './operations/stop-pipeline-execution.ts';
import { stopProcessingJob } from './operations/stop-processing-job.ts';
import { stopTrainingJob } from './operations/stop-training-job.ts';
import { stopTransformJob } from './operations/stop-transform-job.ts';
import { updateAppImageConfig } from './operations/update-app-image-config.ts';
import { updateClusterSoftware } from './operations/update-cluster-software.ts';
import { updateCluster } from './operations/update-cluster.ts';
import { updateCodeRepository } from './operations/update-code-repository.ts';
import { updateDomain } from './operations/update-domain.ts';
import { updateEndpointWeightsAndCapacities } from './operations/update-endpoint-weights-and-capacities.ts';
import { updateEndpoint } from './operations/update-endpoint.ts';
import { updateExperiment } from './operations/update-experiment.ts';
import { updateFeatureGroup } from './operations/update-feature-group.ts';
import { updateInferenceComponentRuntimeConfig } from './operations/update-inference-component-runtime-config.ts';
import { updateInferenceComponent } from './operations/update-inference-component.ts';
import { updateModelPackage } from './operations/update-model-package.ts';
import { updateMonitoringSchedule } from './operations/update-monitoring-schedule.ts';
import { updateNotebookInstanceLifecycleConfig } from './operations/update-notebook-instance-lifecycle-config.ts';
import { updateNotebookInstance } from './operations/update-notebook-instance.ts';
import { updatePipelineExecution } from './operations/update-pipeline-execution.ts';
import { updatePipelineVersion } from './operations/update-pipeline-version.ts';
import { updatePipeline } from './operations/update-pipeline.ts';
import { updateSpace } from './operations/update-space.ts';
import { updateTrainingJob } from './operations/update-training-job.ts';
import { updateTrialComponent } from './operations/update-trial-component.ts';
import { updateTrial } from './operations/update-trial.ts';
import { updateUserProfile } from './operations/update-user-profile.ts';

export const operations: Readonly<Record<string, Handler>> = {
  AddTags: addTags,
  AssociateTrialComponent: associateTrialComponent,
  BatchDescribeModelPackage: batchDescribeModelPackage,
  CreateAppImageConfig: createAppImageConfig,
  CreateApp: createApp,
  CreateAutoMLJobV2: createAutoMLJobV2,
  CreateAutoMLJob: createAutoMLJob,
  CreateCluster: createCluster,
  CreateCodeRepository: createCodeRepository,
  CreateCompilationJob: createCompilationJob,
  CreateDataQualityJobDefinition: createDataQualityJobDefinition,
  CreateDomain: createDomain,
  CreateEndpointConfig: createEndpointConfig,
  CreateEndpoint: createEndpoint,
  CreateExperiment: createExperiment,
  CreateFeatureGroup: createFeatureGroup,
  CreateHyperParameterTuningJob: createHyperParameterTuningJob,
  CreateInferenceComponent: createInferenceComponent,
  CreateModelBiasJobDefinition: createModelBiasJobDefinition,
  CreateModelExplainabilityJobDefinition: createModelExplainabilityJobDefinition,
  CreateModelPackageGroup: createModelPackageGroup,
  CreateModelPackage: createModelPackage,
  CreateModelQualityJobDefinition: createModelQualityJobDefinition,
  CreateModel: createModel,
  CreateMonitoringSchedule: createMonitoringSchedule,
  CreateNotebookInstanceLifecycleConfig: createNotebookInstanceLifecycleConfig,
  CreateNotebookInstance: createNotebookInstance,
  CreatePipeline: createPipeline,
  CreatePresignedDomainUrl: createPresignedDomainUrl,
  CreatePresignedNotebookInstanceUrl: createPresignedNotebookInstanceUrl,
  CreateProcessingJob: createProcessingJob,
  CreateSpace: createSpace,
  CreateStudioLifecycleConfig: createStudioLifecycleConfig,
  CreateTrainingJob: createTrainingJob,
  CreateTransformJob: createTransformJob,
  CreateTrialComponent: createTrialComponent,
  CreateTrial: createTrial,
  CreateUserProfile: createUserProfile,
  DeleteAppImageConfig: deleteAppImageConfig,
  DeleteApp: deleteApp,
  DeleteCluster: deleteCluster,
  DeleteCodeRepository: deleteCodeRepository,
  DeleteCompilationJob: deleteCompilationJob,
  DeleteDataQualityJobDefinition: deleteDataQualityJobDefinition,
  DeleteDomain: deleteDomain,
  DeleteEndpointConfig: deleteEndpointConfig,
  DeleteEndpoint: deleteEndpoint,
  DeleteExperiment: deleteExperiment,
  DeleteFeatureGroup: deleteFeatureGroup,
  DeleteHyperParameterTuningJob: deleteHyperParameterTuningJob,
  DeleteInferenceComponent: deleteInferenceComponent,
  DeleteModelBiasJobDefinition: deleteModelBiasJobDefinition,
  DeleteModelExplainabilityJobDefinition: deleteModelExplainabilityJobDefinition,
  DeleteModelPackageGroupPolicy: deleteModelPackageGroupPolicy,
  DeleteModelPackageGroup: deleteModelPackageGroup,
  DeleteModelPackage: deleteModelPackage,
  DeleteModelQualityJobDefinition: deleteModelQualityJobDefinition,
  DeleteModel: deleteModel,
  DeleteMonitoringSchedule: deleteMonitoringSchedule,
  DeleteNotebookInstanceLifecycleConfig: deleteNotebookInstanceLifecycleConfig,
  DeleteNotebookInstance: deleteNotebookInstance,
  DeletePipeline: deletePipeline,
  DeleteProcessingJob: deleteProcessingJob,
  DeleteSpace: deleteSpace,
  DeleteStudioLifecycleConfig: deleteStudioLifecycleConfig,
  DeleteTags: deleteTags,
  DeleteTrainingJob: deleteTrainingJob,
  DeleteTrialComponent: deleteTrialComponent,
  DeleteTrial: deleteTrial,
  DeleteUserProfile: deleteUserProfile,
  DescribeAppImageConfig: describeAppImageConfig,
  DescribeApp: describeApp,
  DescribeAutoMLJobV2: describeAutoMLJobV2,
  DescribeAutoMLJob: describeAutoMLJob,
  DescribeClusterNode: describeClusterNode,
  DescribeCluster: describeCluster,
  DescribeCodeRepository: describeCodeRepository,
  DescribeCompilationJob: describeCompilationJob,
  DescribeDataQualityJobDefinition: describeDataQualityJobDefinition,
  DescribeDomain: describeDomain,
  DescribeEndpointConfig: describeEndpointConfig,
  DescribeEndpoint: describeEndpoint,
  DescribeExperiment: describeExperiment,
  DescribeFeatureGroup: describeFeatureGroup,
  DescribeHyperParameterTuningJob: describeHyperParameterTuningJob,
  DescribeInferenceComponent: describeInferenceComponent,
  DescribeModelBiasJobDefinition: describeModelBiasJobDefinition,
  DescribeModelExplainabilityJobDefinition: describeModelExplainabilityJobDefinition,
  DescribeModelPackageGroup: describeModelPackageGroup,
  DescribeModelPackage: describeModelPackage,
  DescribeModelQualityJobDefinition: describeModelQualityJobDefinition,
  DescribeModel: describeModel,
  DescribeMonitoringSchedule: describeMonitoringSchedule,
  DescribeNotebookInstanceLifecycleConfig: describeNotebookInstanceLifecycleConfig,
  DescribeNotebookInstance: describeNotebookInstance,
  DescribePipelineDefinitionForExecution: describePipelineDefinitionForExecution,
  DescribePipelineExecution: describePipelineExecution,
  DescribePipeline: describePipeline,
  DescribeProcessingJob: describeProcessingJob,
  DescribeSpace: describeSpace,
  DescribeStudioLifecycleConfig: describeStudioLifecycleConfig,
  DescribeTrainingJob: describeTrainingJob,
  DescribeTransformJob: describeTransformJob,
  DescribeTrialComponent: describeTrialComponent,
  DescribeTrial: describeTrial,
  DescribeUserProfile: describeUserProfile,
  DisassociateTrialComponent: disassociateTrialComponent,
  GetModelPackageGroupPolicy: getModelPackageGroupPolicy,
  ListAppImageConfigs: listAppImageConfigs,
  ListApps: listApps,
  ListAutoMLJobs: listAutoMLJobs,
  ListCandidatesForAutoMLJob: listCandidatesForAutoMLJob,
  ListClusterNodes: listClusterNodes,
  ListClusters: listClusters,
  ListCodeRepositories: listCodeRepositories,
  ListCompilationJobs: listCompilationJobs,
  ListDataQualityJobDefinitions: listDataQualityJobDefinitions,
  ListDomains: listDomains,
  ListEndpointConfigs: listEndpointConfigs,
  ListEndpoints: listEndpoints,
  ListExperiments: listExperiments,
  ListFeatureGroups: listFeatureGroups,
  ListHyperParameterTuningJobs: listHyperParameterTuningJobs,
  ListInferenceComponents: listInferenceComponents,
  ListModelBiasJobDefinitions: listModelBiasJobDefinitions,
  ListModelExplainabilityJobDefinitions: listModelExplainabilityJobDefinitions,
  ListModelPackageGroups: listModelPackageGroups,
  ListModelPackages: listModelPackages,
  ListModelQualityJobDefinitions: listModelQualityJobDefinitions,
  ListModels: listModels,
  ListMonitoringExecutions: listMonitoringExecutions,
  ListMonitoringSchedules: listMonitoringSchedules,
  ListNotebookInstanceLifecycleConfigs: listNotebookInstanceLifecycleConfigs,
  ListNotebookInstances: listNotebookInstances,
  ListPipelineExecutionSteps: listPipelineExecutionSteps,
  ListPipelineExecutions: listPipelineExecutions,
  ListPipelineParametersForExecution: listPipelineParametersForExecution,
  ListPipelineVersions: listPipelineVersions,
  ListPipelines: listPipelines,
  ListProcessingJobs: listProcessingJobs,
  ListSpaces: listSpaces,
  ListStudioLifecycleConfigs: listStudioLifecycleConfigs,
  ListTags: listTags,
  ListTrainingJobsForHyperParameterTuningJob: listTrainingJobsForHyperParameterTuningJob,
  ListTrainingJobs: listTrainingJobs,
  ListTransformJobs: listTransformJobs,
  ListTrialComponents: listTrialComponents,
  ListTrials: listTrials,
  ListUserProfiles: listUserProfiles,
  PutModelPackageGroupPolicy: putModelPackageGroupPolicy,
  RetryPipelineExecution: retryPipelineExecution,
  StartMonitoringSchedule: startMonitoringSchedule,
  StartNotebookInstance: startNotebookInstance,
  StartPipelineExecution: startPipelineExecution,
  StopAutoMLJob: stopAutoMLJob,
  StopCompilationJob: stopCompilationJob,
  StopHyperParameterTuningJob: stopHyperParameterTuningJob,
  StopMonitoringSchedule: stopMonitoringSchedule,
  StopNotebookInstance: stopNotebookInstance,
  StopPipelineExecution: stopPipelineExecution,
  StopProcessingJob: stopProcessingJob,
  StopTrainingJob: stopTrainingJob,
  StopTransformJob: stopTransformJob,
  UpdateAppImageConfig: updateAppImageConfig,
  UpdateClusterSoftware: updateClusterSoftware,
  UpdateCluster: updateCluster,
  UpdateCodeRepository: updateCodeRepository,
  UpdateDomain: updateDomain,
  UpdateEndpointWeightsAndCapacities: updateEndpointWeightsAndCapacities,
  UpdateEndpoint: updateEndpoint,
  UpdateExperiment: updateExperiment,
  UpdateFeatureGroup: updateFeatureGroup,
  UpdateInferenceComponentRuntimeConfig: updateInferenceComponentRuntimeConfig,
  UpdateInferenceComponent: updateInferenceComponent,
  UpdateModelPackage: updateModelPackage,
  UpdateMonitoringSchedule: updateMonitoringSchedule,
  UpdateNotebookInstanceLifecycleConfig: updateNotebookInstanceLifecycleConfig,
  UpdateNotebookInstance: updateNotebookInstance,
  UpdatePipelineExecution: updatePipelineExecution,
  UpdatePipelineVersion: updatePipelineVersion,
  UpdatePipeline: updatePipeline,
  UpdateSpace: updateSpace,
  UpdateTrainingJob: updateTrainingJob,
  UpdateTrialComponent: updateTrialComponent,
  UpdateTrial: updateTrial,
  UpdateUserProfile: updateUserProfile,
};
