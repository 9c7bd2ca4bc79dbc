import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';
import { stackActions } from '../stack-actions.ts';

const changing = ['Write', 'Permissions management'] as const;
const report = 'a build writes its own reports; they change no pipeline';

/**
 * Every writing and starting action. They cannot be narrowed by condition: StartBuild has no key for the source version or the commands that a
 * caller puts in the place of the reviewed ones, and a sandbox runs any command as the role of the build.
 */
const pipelines = [
  ...actionFamily({
    service: 'codebuild',
    accessLevels: changing,
    leaveOut: {
      BatchPutCodeCoverages: report,
      BatchPutTestCases: report,
      CreateReport: report,
      CreateReportGroup: report,
      UpdateReport: report,
    },
  }),
  ...actionFamily({ service: 'codepipeline', accessLevels: [...changing, 'Tagging'] }),
  // Events start pipelines: rules and their targets, buses and who may write to them, events put or played again.
  ...actionFamily({
    service: 'events',
    resourceTypes: ['archive', 'event-bus', 'event-busv2', 'replay', 'rule-on-custom-event-bus', 'rule-on-default-event-bus', 'subscriber'],
    accessLevels: changing,
    add: {
      PutPermission: 'lets another account write to a bus; names no resource type',
      RemovePermission: 'shuts an account out of a bus; names no resource type',
    },
  }),
];

export const guardrail = defineGuardrail({
  id: 'pipeline-freeze',
  title: 'Deployment pipelines are changed and started by themselves and their administrators only',
  intent:
    'The role that deploys to production does what the pipeline says. Whoever could change the pipeline, or start it with a source of his own, would be that role.',
  mechanism: 'scp',
  parameters: z.strictObject({}),
  exempts: {
    automation: 'is the role of the pipelines: it starts their builds',
    deployer: 'makes pipelines as the blueprint says',
    'control-tower': 'makes the rules, roles and stacks of its baselines',
    'pipeline-admin': 'changes pipelines; passes roles to them; changes no stack',
  },
  caveats: [
    'What a pipeline builds comes from its source, and what a stage hands to the next lies in a bucket: repositories, buckets and images are guarded where they are.',
    'A rule that starts a pipeline calls as its own role: it has to be the automation role, or the pipeline never starts.',
    'Functions that a pipeline invokes are not covered; in these accounts nobody else can pass them a role.',
    'Stack sets with service-managed permissions are bound here: what they would bring is refused.',
  ],
  sources: [
    'https://docs.aws.amazon.com/codebuild/latest/APIReference/API_StartBuild.html',
    'https://docs.aws.amazon.com/codebuild/latest/userguide/sandbox.html',
    'https://docs.aws.amazon.com/codepipeline/latest/userguide/security-iam.html',
  ],
  statements: (_parameters, environment) => {
    const except = (names: readonly string[]) => ({ ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(names) } });
    return [
      {
        Sid: 'PipelineFreeze',
        Effect: 'Deny',
        Action: pipelines,
        Resource: '*',
        Condition: except(['automation', 'control-tower', 'deployer', 'pipeline-admin']),
      },
      {
        Sid: 'PipelineRoles',
        Effect: 'Deny',
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: except(['automation', 'control-tower', 'deployer', 'pipeline-admin']),
      },
      { Sid: 'PipelineStacks', Effect: 'Deny', Action: stackActions, Resource: '*', Condition: except(['control-tower', 'deployer']) },
    ];
  },
});
