import type { Kind } from '../kit/kind.ts';
import { pipelineExecution } from './pipeline-execution.ts';
import { pipeline } from './pipeline.ts';
import { monitoringSchedule } from './monitoring-schedule.ts';
import { jobDefinitions } from './monitoring-job-definition.ts';
import { featureGroup } from './feature-group.ts';
import { trialComponent } from './experiment-trial-component.ts';
import { trial } from './experiment-trial.ts';
import { experiment } from './experiment.ts';
import { cluster } from './cluster.ts';
import { userProfile } from './user-profile.ts';
import { studioLifecycleConfig } from './studio-lifecycle-config.ts';
import { space } from './space.ts';
import { domain } from './domain.ts';
import { codeRepository } from './code-repository.ts';
import { appImageConfig } from './app-image-config.ts';
import { app } from './app.ts';
import { autoMLJob } from './auto-ml-job.ts';
import { compilationJob } from './compilation-job.ts';
import { endpointConfig } from './endpoint-config.ts';
import { endpoint } from './endpoint.ts';
import { inferenceComponent } from './inference-component.ts';
import { modelPackageGroup } from './model-package-group.ts';
import { modelPackage } from './model-package.ts';
import { model } from './model.ts';
import { notebookInstance } from './notebook-instance.ts';
import { notebookLifecycleConfig } from './notebook-lifecycle-config.ts';
import { processingJob } from './processing-job.ts';
import { trainingJob } from './training-job.ts';
import { transformJob } from './transform-job.ts';
import { tuningJob } from './tuning-job.ts';

const jobs = [autoMLJob, compilationJob, processingJob, trainingJob, transformJob, tuningJob];
const hosting = [endpoint, endpointConfig, inferenceComponent, model];
const registry = [modelPackage, modelPackageGroup];
const notebooks = [codeRepository, notebookInstance, notebookLifecycleConfig];
const experiments = [experiment, trial, trialComponent];
const monitoring = [...jobDefinitions, monitoringSchedule];
const others = [cluster, featureGroup, pipeline, pipelineExecution];
const studio = [app, appImageConfig, domain, space, studioLifecycleConfig, userProfile];

/** Every kind of resource, by its type. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  [...jobs, ...hosting, ...registry, ...notebooks, ...studio, ...experiments, ...monitoring, ...others].map((kind) => [kind.type, kind]),
);
