import { accountPurposes } from './account-purpose.ts';
import { gateWork } from './gate-role.ts';
import { managedPolicy, roleArn, trustPeople, type RoleDefinition } from './role-definition.ts';
import { launchProducts, machineLearning, readLogArchive, readLogs, seeProject, seeSpend } from './statements.ts';

/** Roles that people of the organisation take. */
export const peopleRoles: readonly RoleDefinition[] = [
  {
    name: 'admin',
    description: 'Administers the account, bound by its guardrails',
    in: accountPurposes,
    trust: () => trustPeople(),
    managedPolicyArns: [managedPolicy('AdministratorAccess')],
  },
  {
    name: 'auditor',
    description: 'Reads how everything is set up, and the logs; no data; changes nothing',
    in: accountPurposes,
    trust: () => trustPeople(),
    // AWS's ReadOnlyAccess reads every object, message and table too; these two read what there is and how it is set up.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html
    managedPolicyArns: [managedPolicy('job-function/ViewOnlyAccess'), managedPolicy('SecurityAudit')],
    allows: ({ purpose }) => ({ auditor: [...readLogs, ...(purpose === 'log-archive' ? readLogArchive : [])] }),
  },
  {
    name: 'break-glass',
    description: 'Administers for one hour in an emergency, with MFA; alarmed and recorded',
    in: accountPurposes,
    trust: () => trustPeople({ Bool: { 'aws:MultiFactorAuthPresent': 'true' }, NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } }),
    managedPolicyArns: [managedPolicy('AdministratorAccess')],
  },
  {
    name: 'lead',
    description: 'Sees the work and the spend of the project, makes requests',
    in: ['sandbox', 'dev', 'preprod', 'prod'],
    trust: () => trustPeople(),
    allows: () => ({ lead: [...seeProject, ...seeSpend] }),
  },
  {
    name: 'scientist',
    description: 'Works with data, notebooks and training; launches products',
    in: ['sandbox', 'dev'],
    trust: () => trustPeople(),
    allows: (account) => ({ scientist: machineLearning(account) }),
    maxSessionSeconds: 12 * 3600,
  },
  {
    name: 'engineer',
    description: 'As a scientist, and pipelines and model registration in Dev; reads in PreProd and Prod',
    in: ['dev', 'preprod', 'prod'],
    trust: () => trustPeople(),
    allows: (account) =>
      account.purpose === 'dev'
        ? {
            engineer: machineLearning(account),
            pipelines: [
              {
                Sid: 'Pipelines',
                Effect: 'Allow',
                Action: [
                  'codebuild:*',
                  'codecommit:*',
                  'codepipeline:*',
                  'ecr:*',
                  'events:Describe*',
                  'events:List*',
                  'lambda:Get*',
                  'lambda:List*',
                ],
                Resource: '*',
              },
            ],
          }
        : { engineer: seeProject },
    maxSessionSeconds: 12 * 3600,
  },
  {
    name: 'steward',
    description: 'Grants on data, recipes and releases, on the production side',
    in: ['data-lake', 'prod'],
    trust: () => trustPeople(),
    allows: (account) => ({
      steward: [
        {
          Sid: 'Catalogue',
          Effect: 'Allow',
          Action: ['athena:*', 'glue:BatchGet*', 'glue:Get*', 'glue:List*', 'glue:Search*', 'lakeformation:*'],
          Resource: '*',
        },
        {
          Sid: 'Data',
          Effect: 'Allow',
          Action: ['s3:GetBucket*', 's3:GetObject*', 's3:ListAllMyBuckets', 's3:ListBucket*'],
          Resource: '*',
        },
        { Sid: 'Runs', Effect: 'Allow', Action: ['sagemaker:DescribeProcessingJob', 'sagemaker:ListProcessingJobs'], Resource: '*' },
        ...gateWork(account),
      ],
    }),
  },
  {
    name: 'approver',
    description: 'Approves or rejects model versions in the registry of the line of business',
    in: ['team-shared-services'],
    trust: () => trustPeople(),
    allows: () => ({
      approver: [
        {
          Sid: 'Registry',
          Effect: 'Allow',
          Action: [
            'sagemaker:BatchDescribeModelPackage',
            'sagemaker:DescribeModelPackage',
            'sagemaker:DescribeModelPackageGroup',
            'sagemaker:ListModelPackageGroups',
            'sagemaker:ListModelPackages',
            'sagemaker:ListTags',
            'sagemaker:UpdateModelPackage',
          ],
          Resource: '*',
        },
        ...launchProducts,
      ],
    }),
  },
  {
    name: 'pipeline-admin',
    description: 'Central IT: changes the pipelines that deploy models',
    in: ['automation'],
    trust: () => trustPeople(),
    allows: (account) => ({
      pipelines: [
        {
          Sid: 'Pipelines',
          Effect: 'Allow',
          Action: ['codebuild:*', 'codepipeline:*', 'events:*', 'logs:*', 's3:*'],
          Resource: '*',
        },
        { Sid: 'SeeRoles', Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' },
        // Creating and updating a pipeline passes the role that it runs as, also where that does not change; so does the target of a rule.
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
        {
          Sid: 'PassAutomationRole',
          Effect: 'Allow',
          Action: 'iam:PassRole',
          Resource: roleArn(account.logicalId, 'automation'),
          Condition: { StringEquals: { 'iam:PassedToService': ['codepipeline.amazonaws.com', 'events.amazonaws.com'] } },
        },
      ],
    }),
  },
];
