import type { Frame } from '../frame.ts';
import { stringMember, type Transforms } from './transform.ts';

/** Lambda, EventBridge, Logs, SQS and CloudFormation. */
export const applicationsTransforms: Transforms = {
  /** A function's ARN for its name, partial ARN or ARN, with the version or alias that another member names. */
  lambdaFunction: (value, frame, argument) => lambdaFunction(frame, value, stringMember(frame, argument)),
  /** The ARN of a rule on the bus that another member names: the default bus is not part of it. */
  eventRule: (value, frame, argument) => {
    const bus = (stringMember(frame, argument) ?? 'default').replace(/^arn:.*:event-bus\//, '');
    const { region, account } = frame.call;
    return `arn:${frame.partition}:events:${region}:${account}:rule/${bus === 'default' ? '' : `${bus}/`}${value}`;
  },
  /** A log group's ARN as policies have it, with `:*`. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html */
  logGroup: (value) => `${value.replace(/:\*$/, '')}:*`,
  /** The queue's ARN for its URL, `https://sqs.REGION.amazonaws.com/ACCOUNT/NAME`. */
  queueArn: (value, frame) => {
    if (value.startsWith('arn:')) return value;
    const parts = value.split('?', 1)[0]?.split('/') ?? [];
    const name = parts.at(-1) ?? value;
    const account = parts.length > 1 ? (parts.at(-2) ?? frame.call.account) : frame.call.account;
    return `arn:${frame.partition}:sqs:${frame.call.region}:${account}:${name}`;
  },
  /** `AWS::S3::Bucket` as it stands in ARNs. https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_RegisterType.html */
  cfnType: (value) => value.replaceAll('::', '-'),
};

function lambdaFunction(frame: Frame, value: string, qualifier: string | undefined): string {
  const { region, account } = frame.call;
  const full = value.startsWith('arn:')
    ? value
    : /^\d{12}:function:/.test(value)
      ? `arn:${frame.partition}:lambda:${region}:${value}`
      : `arn:${frame.partition}:lambda:${region}:${account}:function:${value}`;
  return qualifier === undefined || full.split(':').length > 7 ? full : `${full}:${qualifier}`;
}
