// Written by packages/twin/scripts/generate-index.ts. Do not edit.
import type { ServiceDefinition } from '../operation.ts';
import { service as cloudtrail } from './cloudtrail/service.ts';
import { service as iam } from './iam/service.ts';
import { service as kms } from './kms/service.ts';
import { service as organizations } from './organizations/service.ts';
import { service as s3 } from './s3/service.ts';
import { service as s3control } from './s3control/service.ts';
import { service as sagemaker } from './sagemaker/service.ts';
import { service as ssm } from './ssm/service.ts';
import { service as sts } from './sts/service.ts';

export const services: readonly ServiceDefinition[] = [cloudtrail, iam, kms, organizations, s3, s3control, sagemaker, ssm, sts];
