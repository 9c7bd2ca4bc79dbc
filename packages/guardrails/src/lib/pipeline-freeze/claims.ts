import { actionsOn } from '../actions-on.ts';
import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

const changing = ['Write', 'Permissions management'] as const;

export const claims = claimsOf(guardrail, [
  {
    id: 'nobody-changes-or-starts-a-pipeline',
    text: 'Nobody but pipelines, their administrator, Paddock and Control Tower changes, starts or approves anything of a pipeline or a build, or the events that start it.',
    requests: (_parameters, environment) => [
      {
        Effect: 'Allow',
        Action: [
          ...actionsOn('codepipeline', ['action', 'pipeline', 'stage', 'webhook'], changing),
          ...actionsOn('codebuild', ['fleet', 'project', 'sandbox'], changing),
          ...actionsOn('events', ['event-bus', 'replay', 'rule-on-custom-event-bus', 'rule-on-default-event-bus'], changing),
          'codepipeline:PutJobSuccessResult',
          'events:PutPermission',
        ],
        Resource: '*',
        Condition: {
          ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['automation', 'control-tower', 'deployer', 'pipeline-admin']) },
        },
      },
    ],
  },
  {
    id: 'nobody-passes-a-role',
    text: 'Nobody but pipelines, their administrator, Paddock and Control Tower gives a service a role to act with.',
    requests: (_parameters, environment) => [
      {
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: {
          ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['automation', 'control-tower', 'deployer', 'pipeline-admin']) },
        },
      },
    ],
  },
  {
    id: 'nobody-changes-a-stack',
    text: 'Nobody but Paddock and Control Tower changes a stack, and so uses the role that it has.',
    requests: (_parameters, environment) => [
      {
        Effect: 'Allow',
        Action: actionsOn('cloudformation', ['changeset', 'stack', 'stackset'], changing, {
          RecordHandlerProgress: 'a resource type reports on its own work',
          SignalResource: 'an instance reports that it is up',
        }),
        Resource: '*',
        Condition: { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['control-tower', 'deployer']) } },
      },
    ],
  },
]);
