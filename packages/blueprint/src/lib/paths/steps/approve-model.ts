import { limitedTo, type Actor } from '../actor.ts';
import { resourceWishes } from '../resource-wishes.ts';
import { takeAll, takeAny, type Step, type StepKind } from '../step.ts';
import type { RoleInWorld, World } from '../world.ts';

const lineOfBusiness = 'paddock:line-of-business';
const approved = { 'sagemaker:ModelApprovalStatus': 'Approved' } as const;

/**
 * Approves a model version of his choice in the registry of a line of business: the pipelines of its projects deploy it. Only what a pipeline
 * does is his then, not all that the role may. The registry is the Team Shared Services account; a registry's own policy is not in the estate.
 */
export const approveModel: StepKind = {
  id: 'approve-model',
  title: 'approve a model version that the pipelines deploy',
  from: (actor, world) => {
    const registry = world.account(actor.account);
    if (registry.purpose !== 'team-shared-services') return [];
    const requests = takeAny(world, actor, [
      resourceWishes('sagemaker:UpdateModelPackage', actor, world, { keys: approved }),
      resourceWishes('sagemaker:CreateModelPackage', actor, world, { keys: approved }),
    ]);
    if (requests === undefined) return [];
    const pipelines = world.roles.filter(
      ({ account, role }) => role.name === 'automation' && isOf(world, account, registry.tags[lineOfBusiness]),
    );
    return pipelines.flatMap((pipeline) =>
      deployments(pipeline, world).map((step) => ({ ...step, requests: [...requests, ...step.requests] })),
    );
  },
};

function isOf(world: World, account: string, line: string | undefined): boolean {
  return line !== undefined && world.account(account).tags[lineOfBusiness] === line;
}

/** What a pipeline does with an approved version: it takes the deploying roles that trust it, and hosts the model. */
function deployments({ actor: pipeline }: RoleInWorld, world: World): readonly Step[] {
  return world.roles
    .filter(({ role }) => role.name === 'deploy')
    .flatMap(({ arn, account, trust, actor }) => {
      const taken = takeAll(world, pipeline, [{ action: 'sts:AssumeRole', resource: arn, owner: account, policy: trust }]);
      if (taken === undefined) return [];
      const to = limitedTo(actor, 'deploying', deploying(actor, world));
      return [{ kind: 'approve-model', text: `approves a version that ${pipeline.id} deploys as ${actor.id}`, requests: taken, to }];
    });
}

function deploying({ account }: Actor, world: World): Actor['identity'][number] {
  const id = world.names.account(account);
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: [
          'sagemaker:AddTags',
          'sagemaker:CreateEndpoint',
          'sagemaker:CreateEndpointConfig',
          'sagemaker:CreateModel',
          'sagemaker:UpdateEndpoint',
        ],
        Resource: '*',
      },
      { Effect: 'Allow', Action: 'iam:PassRole', Resource: `arn:aws:iam::${id}:role/*` },
    ],
  };
}
