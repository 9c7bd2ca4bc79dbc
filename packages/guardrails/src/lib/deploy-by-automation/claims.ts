import { actionsOn } from '../actions-on.ts';
import { claimsOf } from '../claims-of.ts';
import { claimedHosting } from '../hosting-claim-actions.ts';
import { guardrail } from './guardrail.ts';

export const claims = claimsOf(guardrail, [
  {
    id: 'nobody-deploys-by-hand',
    text: 'Nobody but the pipeline makes or changes what is hosted.',
    requests: (_parameters, environment) => [
      {
        Effect: 'Allow',
        Action: claimedHosting,
        Resource: '*',
        Condition: { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['deploy']) } },
      },
    ],
  },
  {
    id: 'names-keep-their-meaning',
    text: 'Nobody but the pipeline and the catalogue makes or deletes a configuration of endpoints, or deletes a model.',
    requests: (_parameters, environment) => [
      {
        Effect: 'Allow',
        Action: ['sagemaker:CreateEndpointConfig', 'sagemaker:DeleteEndpointConfig', 'sagemaker:DeleteModel'],
        Resource: '*',
        Condition: { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['deploy', 'launch']) } },
      },
    ],
  },
  {
    id: 'nobody-changes-a-stack',
    text: 'Nobody but the pipeline, the catalogue, Paddock, Control Tower and stack sets changes a stack, and so uses the role that it has.',
    requests: (_parameters, environment) => [
      {
        Effect: 'Allow',
        Action: actionsOn('cloudformation', ['changeset', 'stack', 'stackset'], ['Write', 'Permissions management'], {
          RecordHandlerProgress: 'a resource type reports on its own work',
          SignalResource: 'an instance reports that it is up',
        }),
        Resource: '*',
        Condition: {
          ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['control-tower', 'deploy', 'deployer', 'launch', 'stack-sets']) },
        },
      },
    ],
  },
]);
