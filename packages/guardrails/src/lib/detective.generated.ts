// Written by scripts/generate-index.ts: `npm run generate -w @paddock/guardrails`.
import type { DetectiveGuardrail } from '../detective-guardrail.ts';
import { detective as s3KmsEncryption } from './detective/s3-kms-encryption/detective.ts';
import { detective as s3NoPublicAccess } from './detective/s3-no-public-access/detective.ts';
import { detective as s3Versioning } from './detective/s3-versioning/detective.ts';

export const detectiveGuardrails: readonly DetectiveGuardrail[] = [s3KmsEncryption, s3NoPublicAccess, s3Versioning];
