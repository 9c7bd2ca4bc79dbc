import type { ServiceDefinition } from '../../operation.ts';
import { operations } from './operations.generated.ts';

export const service: ServiceDefinition = {
  id: 'sts',
  operations,
  // "No permissions are required for users to perform this operation": STS API reference, GetSessionToken.
  unconditional: ['GetSessionToken'],
};
