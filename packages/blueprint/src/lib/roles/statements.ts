import type { StatementJson } from '@paddock/guardrails/statement';
import { accountId } from '../../reference.ts';
import { roleArn, type RoleAccount } from './role-definition.ts';

/** Work with data, notebooks, training, models; launch products. Hosting is allowed here: the guardrail on the OU is what refuses it. */
export function machineLearning(account: RoleAccount): readonly StatementJson[] {
  return [
    { Sid: 'SageMaker', Effect: 'Allow', Action: 'sagemaker:*', Resource: '*' },
    {
      Sid: 'PassExecutionRole',
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: roleArn(account.logicalId, 'execution'),
      Condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
    },
    { Sid: 'SeeRoles', Effect: 'Allow', Action: ['iam:GetRole', 'iam:ListRoles'], Resource: '*' },
    {
      Sid: 'OwnBuckets',
      Effect: 'Allow',
      Action: 's3:*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:ResourceAccount': accountId(account.logicalId) } },
    },
    { Sid: 'ListBuckets', Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
    {
      Sid: 'Images',
      Effect: 'Allow',
      Action: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:Describe*',
        'ecr:GetAuthorizationToken',
        'ecr:GetDownloadUrlForLayer',
        'ecr:ListImages',
      ],
      Resource: '*',
    },
    {
      Sid: 'Packages',
      Effect: 'Allow',
      Action: [
        'codeartifact:Describe*',
        'codeartifact:GetAuthorizationToken',
        'codeartifact:GetRepositoryEndpoint',
        'codeartifact:List*',
        'codeartifact:ReadFromRepository',
        'sts:GetServiceBearerToken',
      ],
      Resource: '*',
    },
    {
      Sid: 'Keys',
      Effect: 'Allow',
      Action: [
        'kms:CreateGrant',
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:GenerateDataKey*',
        'kms:ListAliases',
        'kms:ReEncrypt*',
      ],
      Resource: '*',
    },
    {
      Sid: 'Observe',
      Effect: 'Allow',
      Action: [
        'cloudwatch:Get*',
        'cloudwatch:List*',
        'logs:Describe*',
        'logs:FilterLogEvents',
        'logs:GetLogEvents',
        'logs:StartQuery',
        'logs:GetQueryResults',
      ],
      Resource: '*',
    },
    ...launchProducts,
    ...lookAtNetwork,
  ];
}

/** What an end user of Service Catalog needs. https://docs.aws.amazon.com/servicecatalog/latest/adminguide/controlling_access.html */
export const launchProducts: readonly StatementJson[] = [
  {
    Sid: 'LaunchProducts',
    Effect: 'Allow',
    Action: [
      'servicecatalog:Describe*',
      'servicecatalog:List*',
      'servicecatalog:ProvisionProduct',
      'servicecatalog:ScanProvisionedProducts',
      'servicecatalog:SearchProducts',
      'servicecatalog:SearchProvisionedProducts',
      'servicecatalog:TerminateProvisionedProduct',
      'servicecatalog:UpdateProvisionedProduct',
    ],
    Resource: '*',
  },
];

export const lookAtNetwork: readonly StatementJson[] = [
  {
    Sid: 'Network',
    Effect: 'Allow',
    Action: ['ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcEndpoints', 'ec2:DescribeVpcs'],
    Resource: '*',
  },
];

export const seeSpend: readonly StatementJson[] = [
  {
    Sid: 'Spend',
    Effect: 'Allow',
    Action: ['budgets:Describe*', 'budgets:ViewBudget', 'ce:Describe*', 'ce:Get*', 'ce:List*', 'cur:Describe*'],
    Resource: '*',
  },
];

/** Look at the work of a project, without its data. */
export const seeProject: readonly StatementJson[] = [
  {
    Sid: 'SeeProject',
    Effect: 'Allow',
    Action: [
      'cloudformation:Describe*',
      'cloudformation:Get*',
      'cloudformation:List*',
      'cloudwatch:Get*',
      'cloudwatch:List*',
      'codebuild:BatchGet*',
      'codebuild:List*',
      'codepipeline:Get*',
      'codepipeline:List*',
      'ecr:Describe*',
      'ecr:List*',
      'logs:Describe*',
      'logs:FilterLogEvents',
      'logs:GetLogEvents',
      's3:GetBucket*',
      's3:ListAllMyBuckets',
      'sagemaker:BatchDescribe*',
      'sagemaker:Describe*',
      'sagemaker:List*',
      'sagemaker:Search',
      'servicecatalog:Describe*',
      'servicecatalog:List*',
      'servicecatalog:Search*',
      'tag:Get*',
    ],
    Resource: '*',
  },
];

/** What was done and logged. What jobs print is in it, too. */
export const readLogs: readonly StatementJson[] = [
  {
    Sid: 'Logs',
    Effect: 'Allow',
    Action: [
      'cloudtrail:LookupEvents',
      'logs:FilterLogEvents',
      'logs:GetLogEvents',
      'logs:GetQueryResults',
      'logs:StartQuery',
      'logs:StopQuery',
    ],
    Resource: '*',
  },
];

/** The objects of the log archive, which hold the record of the organisation and nothing else. */
export const readLogArchive: readonly StatementJson[] = [
  { Sid: 'LogArchive', Effect: 'Allow', Action: ['s3:GetObject', 's3:GetObjectVersion'], Resource: '*' },
  { Sid: 'LogKeys', Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' },
];
