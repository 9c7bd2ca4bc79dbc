import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';

/** No condition key tells what a configuration is changed to, so changing it at all is what is kept from people. */
const publicAccess = actionFamily({ service: 's3', accessLevels: ['Write', 'Permissions management'], named: /PublicAccessBlock$/ });
const versioning = [
  ...actionFamily({ service: 's3', accessLevels: ['Write', 'Permissions management'], named: /BucketVersioning$/ }),
  ...actionFamily({ service: 's3-outposts', accessLevels: ['Write', 'Permissions management'], named: /BucketVersioning$/ }),
];
const encryption = [
  ...actionFamily({ service: 's3', accessLevels: ['Write', 'Permissions management'], named: /EncryptionConfiguration$/ }),
  ...actionFamily({ service: 's3express', accessLevels: ['Write', 'Permissions management'], named: /EncryptionConfiguration$/ }),
  ...actionFamily({ service: 's3tables', accessLevels: ['Write', 'Permissions management'], named: /Encryption$/ }),
];

export const guardrail = defineGuardrail({
  id: 's3-protections',
  title: 'Nobody switches the protections of buckets off',
  intent: 'That buckets are private, keep old versions and encrypt with KMS is set when they are made, and stays so.',
  mechanism: 'scp',
  parameters: z.strictObject({}),
  exempts: {
    deployer: 'sets what the blueprint says',
    launch: 'sets it on the buckets of a product',
    remediation: 'sets it where a detector found it missing',
  },
  caveats: [
    'A bucket that is made without versioning or KMS is found by a detector and mended by remediation: its maker can do neither.',
    'That the account blocks public access at all is set by its baseline.',
    'A lifecycle rule or the deletion of versions is another way to lose data: hold what matters with Object Lock.',
  ],
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/manage-versioning-examples.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html',
  ],
  statements: (_parameters, environment) => {
    const notExempt = { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['deployer', 'launch', 'remediation']) } };
    return [
      { Sid: 'PublicAccessBlocked', Effect: 'Deny', Action: publicAccess, Resource: '*', Condition: notExempt },
      { Sid: 'VersioningKept', Effect: 'Deny', Action: versioning, Resource: '*', Condition: notExempt },
      { Sid: 'EncryptionKept', Effect: 'Deny', Action: encryption, Resource: '*', Condition: notExempt },
    ];
  },
});
