import { serviceModel, serviceSummaries, type ServiceModel, type ShapeRef } from '@paddock/aws-data/models';
import { PaddockError } from '@paddock/base/errors';
import type { Context } from '@paddock/policy/request';
import { readEvent, type CloudTrailEvent } from './read-event.ts';

/** An API call as CloudTrail recorded it. */
export interface EventCall {
  /** ARN of the caller: of the role session, where it was one. */
  readonly caller: string;
  readonly region: string;
  /** botocore's ids; absent where no model has the operation. */
  readonly service?: string;
  readonly operation?: string;
  /** The input as far as the record has it. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Keys about the network, the session and the way of the call. */
  readonly context: Context;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  /** Parameters of the record that the API model does not know. */
  readonly unread: readonly string[];
}

/** @throws `input/invalid` for what is no CloudTrail event */
export function eventCall(text: string): EventCall {
  const event = readEvent(text);
  const { eventSource, eventName, awsRegion, userIdentity, requestParameters, errorCode, errorMessage } = event;
  const caller = userIdentity?.arn;
  if (caller === undefined)
    throw new PaddockError('input/invalid', { detail: 'the event has no userIdentity.arn: who called is not known' });
  const model = modelOf(eventSource, eventName);
  const read = model === undefined ? { value: {}, unread: [] } : inputOf(model.model, model.operation, requestParameters);
  return {
    caller,
    region: awsRegion ?? 'us-east-1',
    ...(model === undefined ? {} : { service: model.model.id, operation: model.operation }),
    input: read.value,
    context: contextOf(event),
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(errorMessage === undefined ? {} : { errorMessage }),
    unread: read.unread,
  };
}

/** The model that has the operation, by the event's source. Lambda records its API's date behind the name. */
function modelOf(source: string, event: string): { readonly model: ServiceModel; readonly operation: string } | undefined {
  const prefix = source.replace(/\.amazonaws\.com$/, '');
  const operation = event.replace(/\d{8}(?:v\d+)?$/, '');
  const model = serviceSummaries()
    .filter(({ signingName, endpointPrefix, id }) => signingName === prefix || endpointPrefix === prefix || id === prefix)
    .map(({ id }) => serviceModel(id))
    .find(({ operations }) => operations[operation] !== undefined);
  return model === undefined ? undefined : { model, operation };
}

interface ReadValue {
  readonly value: Readonly<Record<string, unknown>>;
  readonly unread: readonly string[];
}

function inputOf(model: ServiceModel, operation: string, parameters: CloudTrailEvent['requestParameters']): ReadValue {
  const input = model.operations[operation]?.input;
  const unread: string[] = [];
  if (input === undefined || parameters === null || parameters === undefined) return { value: {}, unread };
  const value = memberValue(model, { shape: input.shape }, parameters, '', unread);
  return { value: value as Readonly<Record<string, unknown>>, unread };
}

/** Records lower the first letter of members; S3 calls the bucket `bucketName`. CloudTrail user guide, "CloudTrail record contents". */
function memberValue(model: ServiceModel, ref: ShapeRef, value: unknown, path: string, unread: string[]): unknown {
  const shape = model.shapes[ref.shape];
  if (shape === undefined) return value;
  if (shape.type === 'list') {
    return Array.isArray(value) ? value.map((item: unknown) => memberValue(model, shape.member, item, path, unread)) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (shape.type === 'map') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, memberValue(model, shape.value, item, path, unread)]));
  }
  if (shape.type !== 'structure') return value;
  const names = new Map(Object.keys(shape.members).flatMap((name) => [[name.toLowerCase(), name] as const]));
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const name = names.get(key.toLowerCase()) ?? names.get(key.toLowerCase().replace(/name$/, ''));
    if (name === undefined) unread.push(`${path}${key}`);
    return name === undefined ? [] : [[name, memberValue(model, shape.members[name]!, item, `${path}${key}.`, unread)] as const];
  });
  return Object.fromEntries(entries);
}

function contextOf({ sourceIPAddress, vpcEndpointId, userAgent, userIdentity, tlsDetails }: CloudTrailEvent): Context {
  const session = userIdentity?.sessionContext;
  const service = userIdentity?.invokedBy;
  const isAddress = sourceIPAddress !== undefined && /^[0-9a-f.:]+$/i.test(sourceIPAddress);
  return {
    // A call through an endpoint has no public address, nor has one that a service makes.
    ...(isAddress && vpcEndpointId === undefined && service === undefined ? { 'aws:SourceIp': sourceIPAddress } : {}),
    ...(vpcEndpointId === undefined ? {} : { 'aws:SourceVpce': vpcEndpointId }),
    ...(userAgent === undefined ? {} : { 'aws:UserAgent': userAgent }),
    ...(tlsDetails === undefined ? {} : { 'aws:SecureTransport': 'true' }),
    ...(session?.attributes?.mfaAuthenticated === undefined ? {} : { 'aws:MultiFactorAuthPresent': session.attributes.mfaAuthenticated }),
    ...(session?.sourceIdentity === undefined ? {} : { 'aws:SourceIdentity': session.sourceIdentity }),
    ...(service === undefined ? {} : { 'aws:ViaAWSService': 'true', 'aws:CalledVia': [service] }),
  };
}
