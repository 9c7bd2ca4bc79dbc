import type { OperationModel, ServiceModel, ShapeRef } from '@paddock/aws-data/models';
import { callerArn, type Caller } from '../caller.ts';
import type { Members, Source } from '../operation.ts';

/** One call, in the shape of a CloudTrail record: CloudTrail user guide, "CloudTrail record contents". */
export interface EventRecord {
  readonly eventVersion: '1.11';
  readonly userIdentity: Members;
  readonly eventTime: string;
  readonly eventSource: string;
  readonly eventName: string;
  readonly awsRegion: string;
  readonly sourceIPAddress: string;
  readonly userAgent: string;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly requestParameters: Members | null;
  readonly responseElements: Members | null;
  readonly requestID: string;
  readonly eventID: string;
  readonly readOnly: boolean;
  readonly eventType: 'AwsApiCall';
  readonly managementEvent: boolean;
  readonly recipientAccountId: string;
  readonly eventCategory: 'Management' | 'Data';
}

export interface EventQuery {
  readonly account: string;
  /** Absent: every region. */
  readonly region?: string;
  /** Epoch milliseconds, inclusive. */
  readonly from: number;
  readonly to: number;
  readonly matches: (event: EventRecord) => boolean;
}

export interface EventFacts {
  readonly model: ServiceModel;
  readonly operation: OperationModel;
  readonly caller: Caller;
  readonly account: string;
  readonly region: string;
  readonly now: number;
  readonly source: Source;
  readonly requestId: string;
  readonly eventId: string;
  readonly input: Members;
  readonly output?: Members;
  readonly error?: { readonly code: string; readonly message: string };
  /** Services on whose behalf the call was made, the last one first in line. */
  readonly via: readonly string[];
}

const dataOperations = new Set([
  's3:GetObject',
  's3:PutObject',
  's3:HeadObject',
  's3:DeleteObject',
  's3:DeleteObjects',
  's3:CopyObject',
  's3:ListObjects',
  's3:ListObjectsV2',
  's3:ListObjectVersions',
  's3:UploadPart',
  's3:UploadPartCopy',
  's3:CreateMultipartUpload',
  's3:CompleteMultipartUpload',
  's3:AbortMultipartUpload',
  's3:ListParts',
  's3:ListMultipartUploads',
  's3:GetObjectTagging',
  's3:PutObjectTagging',
  's3:DeleteObjectTagging',
  's3:GetObjectAcl',
  's3:PutObjectAcl',
  's3:GetObjectRetention',
  's3:PutObjectRetention',
  's3:GetObjectLegalHold',
  's3:PutObjectLegalHold',
  's3:GetObjectAttributes',
  's3:HeadBucket',
]);

/** An operation that changes nothing, by its name: CloudTrail's `readOnly`. */
export function isReadOnly(operation: OperationModel): boolean {
  return (
    operation.readonly === true ||
    /^(Describe|Get|List|Head|Lookup|Search|Simulate|Batch(Get|Describe)|Generate(Credential|Service)|Decode)/.test(operation.name)
  );
}

export function eventRecord(facts: EventFacts): EventRecord {
  const { model, operation, error } = facts;
  const readOnly = isReadOnly(operation);
  const data = dataOperations.has(`${model.id}:${operation.name}`);
  const service = facts.via.at(-1);
  return {
    eventVersion: '1.11',
    userIdentity: service === undefined ? ownIdentity(facts.caller) : userIdentity(facts.caller, service),
    eventTime: secondText(facts.now),
    eventSource: `${model.signingName}.amazonaws.com`,
    eventName: operation.name,
    awsRegion: facts.region,
    sourceIPAddress: service ?? facts.source.ip,
    userAgent: service ?? facts.source.userAgent,
    ...(error === undefined ? {} : { errorCode: error.code, errorMessage: error.message }),
    requestParameters:
      operation.input === undefined ? null : (recordValue(model, { shape: operation.input.shape }, facts.input, 0) as Members),
    responseElements:
      readOnly || facts.output === undefined || operation.output === undefined
        ? null
        : (recordValue(model, { shape: operation.output.shape }, facts.output, 0) as Members),
    requestID: facts.requestId,
    eventID: facts.eventId,
    readOnly,
    eventType: 'AwsApiCall',
    managementEvent: !data,
    recipientAccountId: facts.account,
    eventCategory: data ? 'Data' : 'Management',
  };
}

const identities = new WeakMap<Caller, Members>();

/** The same for all calls that somebody makes in person. */
function ownIdentity(caller: Caller): Members {
  let identity = identities.get(caller);
  if (identity === undefined) identities.set(caller, (identity = userIdentity(caller, undefined)));
  return identity;
}

let lastSecond = { second: Number.NaN, text: '' };

/** `2026-11-23T20:00:00Z` */
function secondText(now: number): string {
  const second = Math.floor(now / 1000);
  if (second !== lastSecond.second) lastSecond = { second, text: `${new Date(second * 1000).toISOString().slice(0, 19)}Z` };
  return lastSecond.text;
}

function userIdentity(caller: Caller, invokedBy: string | undefined): Members {
  const { principal, session } = caller;
  const base = {
    principalId: caller.userId,
    ...(caller.accessKeyId === undefined ? {} : { accessKeyId: caller.accessKeyId }),
    ...(invokedBy === undefined ? {} : { invokedBy }),
  };
  switch (principal.kind) {
    case 'root':
      return { type: 'Root', arn: principal.arn, accountId: principal.account, ...base };
    case 'user':
      return { type: 'IAMUser', arn: principal.arn, accountId: principal.account, userName: principal.userName, ...base };
    case 'role-session':
    case 'service-linked-role-session':
      return {
        type: 'AssumedRole',
        arn: principal.arn,
        accountId: principal.account,
        ...base,
        sessionContext: {
          sessionIssuer: {
            type: 'Role',
            principalId: caller.userId.split(':')[0],
            arn: principal.roleArn,
            accountId: principal.account,
            userName: principal.roleName,
          },
          attributes: { creationDate: new Date(session?.issuedAt ?? 0).toISOString(), mfaAuthenticated: String(session?.mfa === true) },
          ...(session?.sourceIdentity === undefined ? {} : { sourceIdentity: session.sourceIdentity }),
        },
      };
    case 'federated-user':
      return { type: 'FederatedUser', arn: callerArn(caller), accountId: principal.account, ...base };
    case 'federated':
      return { type: principal.providerKind === 'saml' ? 'SAMLUser' : 'WebIdentityUser', identityProvider: principal.provider, ...base };
    case 'service':
      return { type: 'AWSService', invokedBy: principal.service };
    case 'anonymous':
      return { type: 'AWSAccount', principalId: '', accountId: 'ANONYMOUS_PRINCIPAL' };
  }
}

/** Values with their first letters lowered; bodies and secrets left out; long texts cut. */
function recordValue(model: ServiceModel, ref: ShapeRef, value: unknown, depth: number): unknown {
  const shape = model.shapes[ref.shape];
  if (shape === undefined || value === undefined || value === null || depth > 8) return undefined;
  if (shape.sensitive === true) return 'HIDDEN_DUE_TO_SECURITY_REASONS';
  switch (shape.type) {
    case 'structure': {
      const result: Record<string, unknown> = {};
      for (const name of Object.keys(value)) {
        const member = shape.members[name];
        if (member === undefined) continue;
        result[name.charAt(0).toLowerCase() + name.slice(1)] = recordValue(model, member, (value as Members)[name], depth + 1);
      }
      return result;
    }
    case 'list':
      return (value as readonly unknown[]).slice(0, 100).map((item) => recordValue(model, shape.member, item, depth + 1));
    case 'map':
      return Object.fromEntries(
        Object.entries(value as Members)
          .slice(0, 100)
          .map(([key, item]) => [key, recordValue(model, shape.value, item, depth + 1)]),
      );
    case 'blob':
      return undefined;
    case 'string': {
      const text = value as string;
      return text.length > 12_000 ? `${text.slice(0, 12_000)}…` : text;
    }
    case 'timestamp':
      return typeof value === 'number' ? new Date(value).toISOString() : value;
    case 'boolean':
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
      return value;
  }
}
