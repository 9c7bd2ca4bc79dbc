import type { WordPool } from './random-input.ts';

/** Documents, names and ARNs for random calls in an account. */
export function startingPool(account: string, others: readonly string[]): WordPool {
  const trust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: account }, Action: 'sts:AssumeRole' }] };
  const allow = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: ['s3:*', 'iam:List*'], Resource: '*' }] };
  const deny = {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'x',
        Effect: 'Deny',
        Action: 'sagemaker:*',
        Resource: '*',
        Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } },
      },
    ],
  };
  return [
    account,
    ...others,
    JSON.stringify(trust),
    JSON.stringify(allow),
    JSON.stringify(deny),
    'alpha',
    'beta',
    'gamma',
    'alpha-bucket',
    'dir/key',
    '/',
    '/paddock/',
    'ana@example.com',
    'bob@example.com',
    `arn:aws:iam::${account}:role/alpha`,
    `arn:aws:iam::${account}:role/paddock/beta`,
    `arn:aws:iam::${account}:policy/alpha`,
    'arn:aws:iam::aws:policy/ReadOnlyAccess',
    `arn:aws:sagemaker:eu-west-1:${account}:endpoint/alpha`,
    's3://alpha-bucket/dir/',
    'SERVICE_CONTROL_POLICY',
    'p-FullAWSAccess',
    'sagemaker.amazonaws.com',
    'ml.m5.large',
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com/image:latest',
    'eu-west-1',
    'v1',
  ];
}

/** Adds the texts of an answer to the pool, so that later calls name what earlier ones made. */
export function learn(pool: WordPool, value: unknown, limit = 400): void {
  if (typeof value === 'string') {
    if (value.length > 0 && value.length < 200 && pool.length < limit && !pool.includes(value)) pool.push(value);
  } else if (Array.isArray(value)) for (const item of value) learn(pool, item, limit);
  else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array))
    for (const item of Object.values(value)) learn(pool, item, limit);
}
