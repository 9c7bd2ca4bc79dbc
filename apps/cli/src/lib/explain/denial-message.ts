import type { GateKind } from '@paddock/policy/evaluate';

/** What an AccessDenied message says. */
export interface DenialMessage {
  /** ARN of the caller. */
  readonly caller: string;
  readonly action: string;
  /** ARN; absent where the message names none: the action goes with no resource. */
  readonly resource?: string;
  /** Which kind of policy decided; absent where the message does not say. */
  readonly gate?: GateKind;
  /** Whether a Deny decided; absent where the message does not say. */
  readonly explicit?: boolean;
  /** ARN of the policy that denies, where the message names it. */
  readonly policyArn?: string;
  /** As the AWS CLI and the SDKs put before it: `CreateEndpoint`. */
  readonly operation?: string;
}

const kinds: readonly (readonly [string, GateKind])[] = [
  ['service control policy', 'scp'],
  ['resource control policy', 'rcp'],
  ['vpc endpoint policy', 'endpoint'],
  ['resource-based policy', 'resource'],
  ['role trust policy', 'resource'],
  ['identity-based policy', 'identity'],
  ['permissions boundary', 'boundary'],
  ['session policy', 'session'],
];

const who = /User: (?<caller>arn:\S+|anonymous) is not authorized to perform: (?<action>[a-z0-9-]+:[A-Za-z0-9]+)/;
const what = /^ on resource: "?(?<resource>[^\s"]+?)"?(?=,? (?:with|because)\b|[.,]?(?:\s|$))/;
const denied = /with an explicit deny in an? (?<kind>[A-Za-z -]+?(?: policy| boundary))(?:: (?<policy>arn:\S+))?/;
const missing = /because no (?<kind>[A-Za-z -]+?(?: policy| boundary)) allows/;

/**
 * Reads the text of an AccessDenied error, also with what the AWS CLI, the SDKs and CloudTrail put around it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 * @returns undefined for a text that does not say who was denied what (S3's plain "Access Denied", EC2's encoded message)
 */
export function parseDenialMessage(text: string): DenialMessage | undefined {
  const plain = text.replaceAll(/\s+/g, ' ');
  const head = who.exec(plain);
  if (head?.groups === undefined) return undefined;
  const rest = plain.slice(head.index + head[0].length);
  const resource = what.exec(rest)?.groups?.['resource'];
  const deny = denied.exec(rest)?.groups;
  const none = missing.exec(rest)?.groups;
  const gate = gateOf(deny?.['kind'] ?? none?.['kind']);
  const policyArn = deny?.['policy']?.replace(/[.,]$/, '');
  const operation = /when calling the (\w+) operation/.exec(plain)?.[1];
  return {
    caller: head.groups['caller']!,
    action: head.groups['action']!,
    ...(resource === undefined ? {} : { resource }),
    ...(gate === undefined ? {} : { gate, explicit: deny !== undefined }),
    ...(policyArn === undefined ? {} : { policyArn }),
    ...(operation === undefined ? {} : { operation }),
  };
}

function gateOf(kind: string | undefined): GateKind | undefined {
  return kinds.find(([name]) => name === kind?.trim().toLowerCase())?.[1];
}
