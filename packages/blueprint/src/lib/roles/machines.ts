import { accountId } from '../../reference.ts';
import { accountPurposes } from './account-purpose.ts';
import { executionWork } from './execution-work.ts';
import { gateRole } from './gate-role.ts';
import { managedPolicy, roleArn, rolePath, trustPeople, trustService, type RoleDefinition } from './role-definition.ts';

const projectAccounts = ['sandbox', 'dev', 'preprod', 'prod'] as const;

/** Roles that Paddock itself and AWS services take. */
export const machineRoles: readonly RoleDefinition[] = [
  {
    name: 'deployer',
    description: 'What plan and apply need; taken by Paddock only, from the management account',
    in: accountPurposes,
    trust: (account) => [
      {
        Sid: 'Paddock',
        Effect: 'Allow',
        Principal: {
          AWS: account.purpose === 'management' ? `arn:aws:iam::${accountId('management')}:root` : roleArn('management', 'deployer'),
        },
        Action: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'],
      },
    ],
    managedPolicyArns: [managedPolicy('AdministratorAccess')],
  },
  {
    name: 'execution',
    description: 'What jobs and notebooks need, inside the boundary',
    in: projectAccounts,
    trust: trustService('sagemaker.amazonaws.com'),
    bounded: true,
    allows: (account) => ({
      execution: [
        {
          Sid: 'OwnBuckets',
          Effect: 'Allow',
          Action: ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetBucketLocation', 's3:GetObject', 's3:ListBucket', 's3:PutObject'],
          Resource: '*',
          Condition: { StringEquals: { 'aws:ResourceAccount': accountId(account.logicalId) } },
        },
        {
          Sid: 'Logs',
          Effect: 'Allow',
          Action: [
            'cloudwatch:PutMetricData',
            'logs:CreateLogGroup',
            'logs:CreateLogStream',
            'logs:DescribeLogStreams',
            'logs:PutLogEvents',
          ],
          Resource: '*',
        },
        {
          Sid: 'Images',
          Effect: 'Allow',
          Action: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetAuthorizationToken', 'ecr:GetDownloadUrlForLayer'],
          Resource: '*',
        },
        {
          Sid: 'Network',
          Effect: 'Allow',
          Action: [
            'ec2:CreateNetworkInterface',
            'ec2:CreateNetworkInterfacePermission',
            'ec2:DeleteNetworkInterface',
            'ec2:DeleteNetworkInterfacePermission',
            'ec2:DescribeDhcpOptions',
            'ec2:DescribeNetworkInterfaces',
            'ec2:DescribeSecurityGroups',
            'ec2:DescribeSubnets',
            'ec2:DescribeVpcs',
          ],
          Resource: '*',
        },
        {
          Sid: 'Keys',
          Effect: 'Allow',
          Action: ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey*'],
          Resource: '*',
        },
        { Sid: 'SageMaker', Effect: 'Allow', Action: executionWork(account.purpose), Resource: '*' },
        {
          Sid: 'PassItself',
          Effect: 'Allow',
          Action: 'iam:PassRole',
          Resource: roleArn(account.logicalId, 'execution'),
          Condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
        },
      ],
    }),
    maxSessionSeconds: 12 * 3600,
  },
  {
    name: 'launch',
    description: 'Creates what a Service Catalog product holds',
    in: projectAccounts,
    trust: trustService('servicecatalog.amazonaws.com'),
    allows: (account) => ({
      launch: [
        {
          Sid: 'Stacks',
          Effect: 'Allow',
          Action: [
            'cloudformation:CreateStack',
            'cloudformation:DeleteStack',
            'cloudformation:DescribeStackEvents',
            'cloudformation:DescribeStacks',
            'cloudformation:GetTemplateSummary',
            'cloudformation:SetStackPolicy',
            'cloudformation:UpdateStack',
            'cloudformation:ValidateTemplate',
          ],
          Resource: '*',
        },
        {
          Sid: 'Products',
          Effect: 'Allow',
          Action: ['kms:*', 'logs:*', 's3:*', 'sagemaker:*', 'servicecatalog:*', 'sns:*', 'sqs:*'],
          Resource: '*',
        },
        {
          Sid: 'PassExecutionRole',
          Effect: 'Allow',
          Action: 'iam:PassRole',
          Resource: roleArn(account.logicalId, 'execution'),
          Condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
        },
      ],
    }),
  },
  {
    name: 'broker',
    description: 'The desk: presigns Studio URLs',
    in: projectAccounts,
    trust: () => trustPeople(),
    allows: () => ({
      broker: [
        {
          Sid: 'Presign',
          Effect: 'Allow',
          Action: [
            'sagemaker:CreatePresignedDomainUrl',
            'sagemaker:DescribeDomain',
            'sagemaker:DescribeUserProfile',
            'sagemaker:ListUserProfiles',
          ],
          Resource: '*',
        },
      ],
    }),
  },
  gateRole,
  {
    name: 'automation',
    description: 'Runs the pipelines of one project, and starts them on events',
    in: ['automation'],
    trust: trustService('codepipeline.amazonaws.com', 'events.amazonaws.com'),
    allows: (account) => ({
      automation: [
        { Sid: 'Deploy', Effect: 'Allow', Action: 'sts:AssumeRole', Resource: `arn:aws:iam::*:role${rolePath}deploy` },
        {
          Sid: 'Artefacts',
          Effect: 'Allow',
          Action: ['s3:GetBucketVersioning', 's3:GetObject*', 's3:ListBucket', 's3:PutObject'],
          Resource: '*',
          Condition: { StringEquals: { 'aws:ResourceAccount': accountId(account.logicalId) } },
        },
        // Rules of EventBridge start the pipelines as this role.
        // https://docs.aws.amazon.com/codepipeline/latest/userguide/create-cwe-ecr-source.html
        {
          Sid: 'Start',
          Effect: 'Allow',
          Action: 'codepipeline:StartPipelineExecution',
          Resource: `arn:aws:codepipeline:*:${accountId(account.logicalId)}:*`,
        },
        { Sid: 'Build', Effect: 'Allow', Action: ['codebuild:BatchGetBuilds', 'codebuild:StartBuild'], Resource: '*' },
        { Sid: 'Keys', Effect: 'Allow', Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey*'], Resource: '*' },
      ],
    }),
  },
  {
    name: 'deploy',
    description: 'Deploys approved versions; taken by the Automation account of the same project only',
    in: ['preprod', 'prod'],
    needsAutomation: true,
    trust: (account) => [
      {
        Sid: 'Automation',
        Effect: 'Allow',
        Principal: { AWS: roleArn(account.automation!, 'automation') },
        Action: 'sts:AssumeRole',
      },
    ],
    allows: (account) => ({
      deploy: [
        {
          Sid: 'Stacks',
          Effect: 'Allow',
          Action: [
            'cloudformation:CreateChangeSet',
            'cloudformation:DeleteChangeSet',
            'cloudformation:Describe*',
            'cloudformation:ExecuteChangeSet',
            'cloudformation:GetTemplate*',
          ],
          Resource: '*',
        },
        {
          Sid: 'Hosting',
          Effect: 'Allow',
          Action: [
            'sagemaker:AddTags',
            'sagemaker:CreateEndpoint',
            'sagemaker:CreateEndpointConfig',
            'sagemaker:CreateModel',
            'sagemaker:DeleteEndpoint',
            'sagemaker:DeleteEndpointConfig',
            'sagemaker:DeleteModel',
            'sagemaker:Describe*',
            'sagemaker:InvokeEndpoint',
            'sagemaker:ListTags',
            'sagemaker:UpdateEndpoint',
          ],
          Resource: '*',
        },
        {
          Sid: 'PassExecutionRole',
          Effect: 'Allow',
          Action: 'iam:PassRole',
          Resource: roleArn(account.logicalId, 'execution'),
          Condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
        },
      ],
    }),
  },
  {
    name: 'remediation',
    description: 'Mends what a detective guardrail found',
    in: accountPurposes,
    trust: trustService('ssm.amazonaws.com'),
    allows: () => ({
      remediation: [
        {
          Sid: 'Mend',
          Effect: 'Allow',
          Action: [
            's3:GetBucket*',
            's3:PutBucketPublicAccessBlock',
            's3:PutBucketVersioning',
            's3:PutEncryptionConfiguration',
            'sagemaker:DescribeNotebookInstance',
            'sagemaker:StopNotebookInstance',
          ],
          Resource: '*',
        },
      ],
    }),
  },
];
