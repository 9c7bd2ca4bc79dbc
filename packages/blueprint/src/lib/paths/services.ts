/** A service that acts as a role, and what a person does to have it act as he wants. */
export interface ActingService {
  readonly id: string;
  readonly principal: string;
  /** Operations that are given a role: all actions of one of the lists are needed, beside iam:PassRole. */
  readonly starts: readonly (readonly string[])[];
  /** Actions that steer what already runs as a role, without passing one: any one is enough. */
  readonly steers: readonly string[];
}

/**
 * Sources: the user guides' pages on service roles (`execution role`, `service role`, `pass a role`), and for `steers`: SageMaker
 * `nbi-add-presigned`, CodeBuild `API_StartBuild` (overrides), CodePipeline `API_StartPipelineExecution` (source revisions, variables),
 * CloudFormation `using-iam-servicerole` (whoever may change the stack uses its role), Lambda `API_UpdateFunctionCode`, Service Catalog
 * `constraints-launch` (a product's new version runs as its launch role), Systems Manager `session-manager` and `run-command`.
 */
export const actingServices: readonly ActingService[] = [
  {
    id: 'sagemaker',
    principal: 'sagemaker.amazonaws.com',
    starts: [
      ['sagemaker:CreateTrainingJob'],
      ['sagemaker:CreateProcessingJob'],
      ['sagemaker:CreateNotebookInstance'],
      ['sagemaker:CreateUserProfile', 'sagemaker:CreatePresignedDomainUrl'],
      ['sagemaker:CreateModel', 'sagemaker:CreateTransformJob'],
      ['sagemaker:CreateModel', 'sagemaker:CreateEndpointConfig', 'sagemaker:CreateEndpoint'],
      ['sagemaker:CreatePipeline', 'sagemaker:StartPipelineExecution'],
    ],
    steers: [
      'sagemaker:CreatePresignedNotebookInstanceUrl',
      'sagemaker:CreatePresignedDomainUrl',
      'sagemaker:StartSession',
      'sagemaker:UpdatePipeline',
      'sagemaker:UpdateNotebookInstanceLifecycleConfig',
    ],
  },
  {
    id: 'codebuild',
    principal: 'codebuild.amazonaws.com',
    starts: [
      ['codebuild:CreateProject', 'codebuild:StartBuild'],
      ['codebuild:UpdateProject', 'codebuild:StartBuild'],
    ],
    steers: ['codebuild:StartBuild', 'codebuild:StartBuildBatch'],
  },
  {
    id: 'codepipeline',
    principal: 'codepipeline.amazonaws.com',
    starts: [['codepipeline:CreatePipeline'], ['codepipeline:UpdatePipeline']],
    steers: ['codepipeline:StartPipelineExecution'],
  },
  {
    id: 'cloudformation',
    principal: 'cloudformation.amazonaws.com',
    starts: [
      ['cloudformation:CreateStack'],
      ['cloudformation:UpdateStack'],
      ['cloudformation:CreateChangeSet', 'cloudformation:ExecuteChangeSet'],
    ],
    steers: ['cloudformation:UpdateStack'],
  },
  {
    id: 'lambda',
    principal: 'lambda.amazonaws.com',
    starts: [['lambda:CreateFunction', 'lambda:InvokeFunction']],
    steers: ['lambda:UpdateFunctionCode'],
  },
  {
    id: 'servicecatalog',
    principal: 'servicecatalog.amazonaws.com',
    starts: [['servicecatalog:CreateConstraint', 'servicecatalog:CreateProvisioningArtifact', 'servicecatalog:ProvisionProduct']],
    steers: ['servicecatalog:CreateProvisioningArtifact'],
  },
  {
    id: 'ssm',
    principal: 'ssm.amazonaws.com',
    starts: [['ssm:StartAutomationExecution']],
    steers: [],
  },
  {
    id: 'ec2',
    principal: 'ec2.amazonaws.com',
    starts: [['ec2:RunInstances']],
    steers: ['ssm:SendCommand', 'ssm:StartSession'],
  },
  {
    id: 'glue',
    principal: 'glue.amazonaws.com',
    starts: [['glue:CreateJob', 'glue:StartJobRun']],
    steers: [],
  },
  {
    id: 'events',
    principal: 'events.amazonaws.com',
    starts: [['events:PutRule', 'events:PutTargets']],
    steers: [],
  },
  {
    id: 'states',
    principal: 'states.amazonaws.com',
    starts: [['states:CreateStateMachine', 'states:StartExecution']],
    steers: ['states:UpdateStateMachine'],
  },
];
