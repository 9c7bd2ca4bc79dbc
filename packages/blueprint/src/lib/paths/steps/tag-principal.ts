import { withTags } from '../actor.ts';
import { takeAll, type StepKind } from '../step.ts';

/** Sets a tag on his own role or user that some policy asks of its principals. */
export const tagPrincipal: StepKind = {
  id: 'tag-principal',
  title: 'set a tag of the caller that policies ask for',
  from: (actor, world) =>
    world.principalTags
      .filter((key) => !actor.tags.includes(key))
      .flatMap((key) => {
        const requests = takeAll(world, actor, [
          {
            action: actor.kind === 'user' ? 'iam:TagUser' : 'iam:TagRole',
            resource: actor.arn,
            owner: actor.account,
            keys: { 'aws:TagKeys': [key] },
            likely: { [`aws:RequestTag/${key}`]: 'any' },
          },
        ]);
        return requests === undefined
          ? []
          : [{ kind: 'tag-principal', text: `sets the tag ${key} of ${actor.id}`, requests, to: withTags(actor, [key]) }];
      }),
};
