import type { Kind } from '../kit/kind.ts';
import { autoMLJob } from './auto-ml-job.ts';
import { compilationJob } from './compilation-job.ts';
import { endpointConfig } from './endpoint-config.ts';
import { endpoint } from './endpoint.ts';
import { model } from './model.ts';
import { processingJob } from './processing-job.ts';
import { trainingJob } from './training-job.ts';
import { transformJob } from './transform-job.ts';
import { tuningJob } from './tuning-job.ts';

const jobs = [autoMLJob, compilationJob, processingJob, trainingJob, transformJob, tuningJob];
const hosting = [endpoint, endpointConfig, model];

/** Every kind of resource, by its type. */
export const kinds: ReadonlyMap<string, Kind> = new Map([...jobs, ...hosting].map((kind) => [kind.type, kind]));
