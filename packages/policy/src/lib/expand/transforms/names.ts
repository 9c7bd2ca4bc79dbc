import { stringMember, type Transforms } from './transform.ts';

/** Names and paths of IAM, and what the caller knows about live resources. */
export const namesTransforms: Transforms = {
  /** The ARN that the caller knows for this name and `prefix:type`; else the value itself. */
  lookup: (value, frame, argument) => (value.startsWith('arn:') ? value : (frame.call.lookup?.arnOf?.(argument, value) ?? value)),
  /** The ARN that the caller knows for this name and `prefix:type`; else nothing, so that `*` stands in its place. */
  lookupOrAny: (value, frame, argument) => (value.startsWith('arn:') ? value : frame.call.lookup?.arnOf?.(argument, value)),
  /** A name with the IAM path that another member gives. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
  withPath: (value, frame, argument) => `${stringMember(frame, argument) ?? '/'}${value}`.replace(/^\/+/, ''),
  /** Another member's value, a slash, the value. */
  under: (value, frame, argument) => `${stringMember(frame, argument) ?? '*'}/${value}`,
  /** `arn:…:role/…` for a role's name or ARN. */
  roleArn: (value, frame) =>
    value.startsWith('arn:')
      ? value
      : (frame.call.lookup?.arnOf?.('iam:role', value) ??
        `arn:${frame.partition}:iam::${frame.call.account}:role/${value.replace(/^\/+/, '')}`),
  /** The role that an instance profile holds. */
  profileRole: (value, frame) =>
    frame.call.lookup?.arnOf?.('iam:role', value.startsWith('arn:') ? value : `instance-profile/${value}`) ??
    `arn:${frame.partition}:iam::${frame.call.account}:role/*`,
};
