import type { Kind } from '../kit/kind.ts';
import { endpointConfig } from './endpoint-config.ts';
import { endpoint } from './endpoint.ts';
import { model } from './model.ts';
import { trainingJob } from './training-job.ts';

/** Every kind of resource, by its type. */
export const kinds: ReadonlyMap<string, Kind> = new Map([endpoint, endpointConfig, model, trainingJob].map((kind) => [kind.type, kind]));
