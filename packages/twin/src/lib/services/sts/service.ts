import type { ServiceDefinition } from '../../operation.ts';
import { prepare } from './prepare.ts';
import { operations } from './operations.generated.ts';

export const service: ServiceDefinition = {
  id: 'sts',
  operations,
  prepare,
  // "No permissions are required for users to perform this operation": STS API reference, GetSessionToken.
  unconditional: ['GetSessionToken'],
};
