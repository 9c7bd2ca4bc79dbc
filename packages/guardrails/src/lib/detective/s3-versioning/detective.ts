import { z } from 'zod';
import { defineDetective } from '../../../detective-guardrail.ts';

export const detective = defineDetective({
  id: 's3-versioning',
  title: 'Buckets keep old versions',
  intent:
    'What is overwritten or deleted by mistake, or by somebody with bad intent, can be had back, and a model can be traced to its data.',
  parameters: z.strictObject({}),
  configRules: ['S3_BUCKET_VERSIONING_ENABLED'],
  controlTowerControls: ['AWS-GR_S3_VERSIONING_ENABLED', 'CT.S3.PR.11'],
  caveats: ['Versions can be deleted by whoever may delete versions: hold what matters with Object Lock.'],
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-versioning-enabled.html',
    'https://docs.aws.amazon.com/controltower/latest/controlreference/identifiers-for-legacy-controls.html',
  ],
  judge: ({ versioning }) =>
    versioning === 'Enabled'
      ? []
      : [
          {
            route: 'versioning',
            reason: versioning === 'Suspended' ? 'Its versioning is suspended.' : 'Its versioning was never enabled.',
            fix: 'Enable versioning, with a lifecycle rule for old versions.',
          },
        ],
});
