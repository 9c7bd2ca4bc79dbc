import type { ServiceDefinition } from '../../operation.ts';
import { operations } from './operations.generated.ts';

export const service: ServiceDefinition = { id: 'cloudtrail', operations };
