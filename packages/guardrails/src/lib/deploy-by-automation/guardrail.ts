import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';
import { hostingChanges } from '../hosting-changes.ts';
import { stackActions } from '../stack-actions.ts';

/** An endpoint names its configuration, and that its model: who could give the name to another thing would deploy it with the next update. */
const names = actionFamily({
  service: 'sagemaker',
  resourceTypes: ['endpoint-config', 'model'],
  accessLevels: ['Write'],
  leaveOut: {
    CreateEndpoint: 'hosting itself; see DeployByAutomation',
    CreateModel: 'batch jobs make models; nobody else can free the name of one that is served',
    UpdateEndpoint: 'hosting itself; see DeployByAutomation',
  },
});

export const guardrail = defineGuardrail({
  id: 'deploy-by-automation',
  title: 'Models are deployed by the pipeline only',
  intent:
    'What serves customers was approved, tested and recorded: it comes through the pipeline of the Automation account, never by hand.',
  mechanism: 'scp',
  parameters: z.strictObject({}),
  exempts: {
    deploy: 'is taken by the pipelines of the Automation account only',
    deployer: 'changes the stacks of baselines as the blueprint says; hosts nothing',
    launch: 'changes the stacks of products from the catalogue; hosts nothing',
    'control-tower': 'changes the stacks of its baselines; hosts nothing',
    'stack-sets': 'changes the stacks that the management account has everywhere; hosts nothing',
  },
  caveats: [
    'Taking an endpoint away is open to administrators.',
    'Automatic scaling acts through a service-linked role, which no SCP binds: it changes numbers, never the model.',
    'Models served from other compute (EC2, ECS, Lambda, Bedrock) are bound by who may change stacks, and by identity policies.',
    'A stack set may reach these accounts, but hosts nothing by itself: only the pipeline’s role does.',
  ],
  sources: [
    'https://docs.aws.amazon.com/sagemaker/latest/dg/realtime-endpoints.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html',
  ],
  statements: (_parameters, environment) => {
    const except = (roles: readonly string[]) => ({ ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(roles) } });
    return [
      { Sid: 'DeployByAutomation', Effect: 'Deny', Action: hostingChanges, Resource: '*', Condition: except(['deploy']) },
      { Sid: 'NamesOfDeployed', Effect: 'Deny', Action: names, Resource: '*', Condition: except(['deploy', 'launch']) },
      {
        Sid: 'StacksByAutomation',
        Effect: 'Deny',
        Action: stackActions,
        Resource: '*',
        Condition: except(['control-tower', 'deploy', 'deployer', 'launch', 'stack-sets']),
      },
    ];
  },
});
