import { actionFamily } from './action-family.ts';

/**
 * Everything that makes, changes or removes a stack. A stack may have a role of its own, which whoever updates the stack uses without having been
 * passed it: a guardrail that exempts such a role has to guard the stacks too.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html
 */
export const stackActions = actionFamily({
  service: 'cloudformation',
  accessLevels: ['Write', 'Permissions management'],
  leaveOut: {
    CreateUploadBucket: 'where the console puts templates; changes no stack',
    RecordHandlerProgress: 'a resource type reports on its own work',
    SignalResource: 'an instance reports that it is up',
  },
});
