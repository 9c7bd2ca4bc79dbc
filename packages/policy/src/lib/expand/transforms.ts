import type { Frame } from './frame.ts';
import { compilePath } from './path.ts';

/** Turns one value of a member into the text, or texts, that stand in an ARN or a key; `undefined` drops the value. */
export type Transform = (value: string, frame: Frame, argument: string) => string | readonly string[] | undefined;

/** The transforms that rows may name after `|`. */
export const transforms: Readonly<Record<string, Transform>> = {
  lower: (value) => value.toLowerCase(),
  upper: (value) => value.toUpperCase(),
  /** Without leading slashes. */
  unslash: (value) => value.replace(/^\/+/, ''),
  /** Percent-encoded, but for slashes. */
  encode: (value) => encodeURIComponent(value).replaceAll('%2F', '/'),
  /** What follows the last occurrence of the argument. */
  after: (value, _frame, argument) => value.slice(value.lastIndexOf(argument) + argument.length),
  /** What precedes the first occurrence of the argument. */
  before: (value, _frame, argument) => value.split(argument, 1)[0],
  prefix: (value, frame, argument) => place(argument, frame) + value,
  suffix: (value, frame, argument) => value + place(argument, frame),
  /** The argument, if there is a value at all. */
  to: (_value, frame, argument) => place(argument, frame),
  /** The first group of a regular expression (without `|`), or the whole match; nothing when it does not match. */
  match: (value, _frame, argument) => {
    const found = expressionOf(argument).exec(value);
    return found === null ? undefined : (found[1] ?? found[0]);
  },
  /** Only values that do not match. */
  unless: (value, _frame, argument) => (expressionOf(argument).test(value) ? undefined : value),
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
  /** The ARN of an EC2 resource by its id, whose beginning tells its type. */
  ec2Resource: (value, frame) => ec2Arn(frame, ec2Types.find(([prefix]) => value.startsWith(prefix))?.[1] ?? '*', value),
  /** Any resource of an EC2 type, for one that is being made. */
  ec2NewResource: (value, frame) => ec2Arn(frame, value, '*'),
  /** The ARN of a bucket on an Outpost, or any for its name alone. */
  outpostsBucket: (value, frame) =>
    value.startsWith('arn:')
      ? value
      : `arn:${frame.partition}:s3-outposts:${frame.call.region}:${frame.call.account}:outpost/*/bucket/${value}`,
  /** The key's ARN for a key id, key ARN, alias name or alias ARN. https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id */
  kmsKey: (value, frame) => {
    if (isKmsAlias(value)) return frame.call.lookup?.arnOf?.('kms:key', value) ?? (value.startsWith('arn:') ? value : kmsArn(frame, value));
    return value.startsWith('arn:') ? value : kmsArn(frame, `key/${value}`);
  },
  /** The same, but nothing for an alias that the caller does not know: KMS decides on the key, never on the alias. */
  kmsKeyOrAny: (value, frame) => {
    if (isKmsAlias(value)) return frame.call.lookup?.arnOf?.('kms:key', value);
    return value.startsWith('arn:') ? value : kmsArn(frame, `key/${value}`);
  },
  /** A function's ARN for its name, partial ARN or ARN, with the version or alias that another member names. */
  lambdaFunction: (value, frame, argument) => lambdaFunction(frame, value, stringMember(frame, argument)),
  /** The ARN of a rule on the bus that another member names: the default bus is not part of it. */
  eventRule: (value, frame, argument) => {
    const bus = (stringMember(frame, argument) ?? 'default').replace(/^arn:.*:event-bus\//, '');
    const { region, account } = frame.call;
    return `arn:${frame.partition}:events:${region}:${account}:rule/${bus === 'default' ? '' : `${bus}/`}${value}`;
  },
  /** The texts at a path in a JSON document; nothing when it is not JSON. */
  json: (value, _frame, argument) => textsInJson(value, argument),
  /** A log group's ARN as policies have it, with `:*`. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html */
  logGroup: (value) => `${value.replace(/:\*$/, '')}:*`,
  /** A document's ARN for its name; those that AWS owns have no account. */
  ssmDocument: (value, frame) => {
    if (value.startsWith('arn:')) return value;
    const owner = /^(AWS|Amazon)[A-Za-z0-9]*-/.test(value) ? '' : frame.call.account;
    return `arn:${frame.partition}:ssm:${frame.call.region}:${owner}:document/${value}`;
  },
  /** The ARN of what Systems Manager tags, by the kind that another member names. */
  ssmTagged: (value, frame, argument) => {
    if (value.startsWith('arn:')) return value;
    const type = ssmTypes[stringMember(frame, argument) ?? ''] ?? '*';
    return `arn:${frame.partition}:ssm:${frame.call.region}:${frame.call.account}:${type}/${value.replace(/^\/+/, '')}`;
  },
  /** The ARN of an ECS task for `CLUSTER_TASK`, as in targets of Session Manager. */
  ecsTask: (value, frame) => `arn:${frame.partition}:ecs:${frame.call.region}:${frame.call.account}:task/${value.replace('_', '/')}`,
  /** `AWS::S3::Bucket` as it stands in ARNs. https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_RegisterType.html */
  cfnType: (value) => value.replaceAll('::', '-'),
  /** The queue's ARN for its URL, `https://sqs.REGION.amazonaws.com/ACCOUNT/NAME`. */
  queueArn: (value, frame) => {
    if (value.startsWith('arn:')) return value;
    const parts = value.split('?', 1)[0]?.split('/') ?? [];
    const name = parts.at(-1) ?? value;
    const account = parts.length > 1 ? (parts.at(-2) ?? frame.call.account) : frame.call.account;
    return `arn:${frame.partition}:sqs:${frame.call.region}:${account}:${name}`;
  },
  /** The ARN of a bucket, or the access point's that stands in its place. */
  s3Bucket: (value, frame) => s3Bucket(frame.partition, value),
  /** The ARN of an object by its key, in the bucket or access point that another member names. */
  s3ObjectIn: (value, frame, argument) => s3Object(frame.partition, stringMember(frame, argument) ?? '*', value),
  /** `BUCKET/KEY?versionId=…`, URL-encoded, perhaps with a leading slash, or an access point's object: the object's ARN. */
  copySourceObject: (value, frame) => {
    const source = copySource(value);
    return source && s3Object(frame.partition, source.bucket, source.key);
  },
  copySourceVersion: (value) => copySource(value)?.version,
  /** Keys of a query string (`x-amz-tagging`). */
  queryKeys: (value) => [...new URLSearchParams(value).keys()],
  orgArn: (value, frame) => organizationsArn(frame, value),
  orgAccount: (value, frame) => organizationsArn(frame, `account/${value}`),
  /** The ARN of a policy to be made, for its type. */
  orgNewPolicy: (value, frame) => organizationsArn(frame, `policy/${value.toLowerCase()}/p-*`),
  account: (value) => value.split(':')[4],
};

/** Kinds of Organizations ids by their beginning, and how their ARNs go on after the organisation's id. */
const organizationIds: readonly (readonly [RegExp, (id: string) => string])[] = [
  [/^\d{12}$/, (id) => `account/@/${id}`],
  [/^account\//, (id) => id.replace('/', '/@/')],
  [/^policy\//, (id) => id.replace('/', '/@/')],
  [/^r-/, (id) => `root/@/${id}`],
  [/^ou-/, (id) => `ou/@/${id}`],
  [/^p-/, (id) => `policy/@/*/${id}`],
  [/^h-/, (id) => `handshake/@/*/${id}`],
  [/^rt-/, (id) => `transfer/@/*/*/${id}`],
  [/^rp-/, (id) => `resourcepolicy/@/${id}`],
  [/^o-/, () => 'organization/@'],
];

/** The ARN of something in the caller's organisation by its id, which tells its kind. */
function organizationsArn(frame: Frame, id: string): string {
  if (id.startsWith('arn:')) return id;
  const kind = id.startsWith('p-')
    ? 'policy'
    : id.startsWith('h-')
      ? 'handshake'
      : id.startsWith('rt-')
        ? 'responsibilitytransfer'
        : undefined;
  const known = kind === undefined ? undefined : frame.call.lookup?.arnOf?.(`organizations:${kind}`, id);
  if (known !== undefined) return known;
  const organization = frame.call.lookup?.organization?.();
  const rest = organizationIds.find(([pattern]) => pattern.test(id))?.[1](id) ?? `*/@/${id}`;
  return `arn:${frame.partition}:organizations::${organization?.managementAccount ?? '*'}:${rest.replace('@', organization?.id ?? 'o-*')}`;
}

/** Beginnings of EC2's ids, longer ones first where one begins with another. */
const ec2Types: readonly (readonly [string, string])[] = [
  ['acl-', 'network-acl'],
  ['ami-', 'image'],
  ['cgw-', 'customer-gateway'],
  ['cr-', 'capacity-reservation'],
  ['dopt-', 'dhcp-options'],
  ['eigw-', 'egress-only-internet-gateway'],
  ['eipalloc-', 'elastic-ip'],
  ['eni-', 'network-interface'],
  ['fl-', 'vpc-flow-log'],
  ['fleet-', 'fleet'],
  ['h-', 'dedicated-host'],
  ['i-', 'instance'],
  ['igw-', 'internet-gateway'],
  ['key-', 'key-pair'],
  ['lt-', 'launch-template'],
  ['nat-', 'natgateway'],
  ['pcx-', 'vpc-peering-connection'],
  ['pg-', 'placement-group'],
  ['pl-', 'prefix-list'],
  ['rtb-', 'route-table'],
  ['sfr-', 'spot-fleet-request'],
  ['sg-', 'security-group'],
  ['sgr-', 'security-group-rule'],
  ['sir-', 'spot-instances-request'],
  ['snap-', 'snapshot'],
  ['subnet-', 'subnet'],
  ['tgw-attach-', 'transit-gateway-attachment'],
  ['tgw-rtb-', 'transit-gateway-route-table'],
  ['tgw-', 'transit-gateway'],
  ['vgw-', 'vpn-gateway'],
  ['vol-', 'volume'],
  ['vpc-', 'vpc'],
  ['vpce-svc-', 'vpc-endpoint-service'],
  ['vpce-', 'vpc-endpoint'],
  ['vpn-', 'vpn-connection'],
];

/** Images and snapshots have no account in their ARN. https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html */
function ec2Arn(frame: Frame, type: string, id: string): string {
  const owner = type === 'image' || type === 'snapshot' ? '' : frame.call.account;
  return `arn:${frame.partition}:ec2:${frame.call.region}:${owner}:${type}/${id}`;
}

const ssmTypes: Readonly<Record<string, string>> = {
  Association: 'association',
  Automation: 'automation-execution',
  Document: 'document',
  MaintenanceWindow: 'maintenancewindow',
  ManagedInstance: 'managed-instance',
  OpsItem: 'opsitem',
  OpsMetadata: 'opsmetadata',
  Parameter: 'parameter',
  PatchBaseline: 'patchbaseline',
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

function textsInJson(text: string, path: string): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return [];
  }
  return compilePath(path)(value).filter((found) => typeof found === 'string');
}

function isKmsAlias(value: string): boolean {
  return value.startsWith('alias/') || /^arn:[^:]*:kms:[^:]*:[^:]*:alias\//.test(value);
}

function kmsArn(frame: Frame, rest: string): string {
  return `arn:${frame.partition}:kms:${frame.call.region}:${frame.call.account}:${rest}`;
}

/** A text of a table with the call's account, region and partition in it. */
export function place(argument: string, frame: Frame): string {
  if (!argument.includes('$')) return argument;
  return argument
    .replaceAll('$account', frame.call.account)
    .replaceAll('$region', frame.call.region)
    .replaceAll('$partition', frame.partition);
}

function stringMember(frame: Frame, name: string): string | undefined {
  const [value] = compilePath(name)(frame.call.input);
  return typeof value === 'string' ? value : undefined;
}

function s3Bucket(partition: string, bucket: string): string {
  return bucket.startsWith('arn:') ? bucket : `arn:${partition}:s3:::${bucket}`;
}

function s3Object(partition: string, bucket: string, key: string): string {
  const isAccessPoint = /^arn:[^:]*:s3[^:]*:[^:]*:[^:]*:accesspoint/.test(bucket);
  return `${s3Bucket(partition, bucket)}${isAccessPoint ? '/object' : ''}/${key}`;
}

function copySource(value: string): { bucket: string; key: string; version?: string } | undefined {
  const [encoded, query] = value.replace(/^\//, '').split('?', 2);
  let text = encoded ?? '';
  try {
    text = decodeURIComponent(text);
  } catch (cause) {
    // Not URL-encoded: S3 takes it as it stands.
    if (!(cause instanceof URIError)) throw cause;
  }
  const version = new URLSearchParams(query ?? '').get('versionId');
  const accessPoint = /^(arn:[^/]*:accesspoint[/:][^/]+)\/object\/(.*)$/s.exec(text);
  const slash = text.indexOf('/');
  if (accessPoint === null && slash < 1) return undefined;
  const [bucket, key] = accessPoint === null ? [text.slice(0, slash), text.slice(slash + 1)] : [accessPoint[1] ?? '', accessPoint[2] ?? ''];
  return { bucket, key, ...(version === null ? {} : { version }) };
}

const expressions = new Map<string, RegExp>();

function expressionOf(source: string): RegExp {
  let expression = expressions.get(source);
  if (expression === undefined) {
    expression = new RegExp(source, 's');
    expressions.set(source, expression);
  }
  return expression;
}
