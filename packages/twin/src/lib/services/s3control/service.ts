import type { ServiceDefinition } from '../../operation.ts';
import { operations } from './operations.generated.ts';

/** S3 Control: what an account has for all its buckets. Its state is S3's. */
export const service: ServiceDefinition = { id: 's3control', operations };
