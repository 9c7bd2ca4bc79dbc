import type { CompactModel, CompactOperation, CompactRef, CompactShape } from '../../src/lib/models/compact-model.ts';
import type { ServiceSummary } from '../../src/lib/models/service-model.ts';
import type { BotocoreModel, BotocoreOperation, BotocoreRef, BotocoreShape } from './botocore.ts';

const dropped = 'dropped';
const kept = 'kept';

/** Every trait that botocore's models have is named here, so that a new one stops the generator instead of being lost. */
const refTraits: Readonly<Record<string, typeof kept | typeof dropped>> = {
  shape: kept,
  locationName: kept,
  location: kept,
  queryName: kept,
  flattened: kept,
  xmlAttribute: kept,
  xmlNamespace: kept,
  streaming: kept,
  jsonvalue: kept,
  idempotencyToken: kept,
  timestampFormat: kept,
  eventpayload: kept,
  eventheader: kept,
  hostLabel: kept,
  deprecated: kept,
  resultWrapper: kept,
  // Texts, parameters of the clients' endpoint rules, and what only tells a client null from zero.
  documentation: dropped,
  deprecatedMessage: dropped,
  deprecatedSince: dropped,
  contextParam: dropped,
  box: dropped,
};

const shapeTraits: Readonly<Record<string, typeof kept | typeof dropped>> = {
  type: kept,
  required: kept,
  min: kept,
  max: kept,
  enum: kept,
  pattern: kept,
  sensitive: kept,
  payload: kept,
  flattened: kept,
  union: kept,
  document: kept,
  locationName: kept,
  xmlNamespace: kept,
  timestampFormat: kept,
  streaming: kept,
  eventstream: kept,
  event: kept,
  documentation: dropped,
  deprecated: dropped,
  deprecatedMessage: dropped,
  box: dropped,
  retryable: dropped,
  synthetic: dropped,
};

const operationTraits: Readonly<Record<string, typeof kept | typeof dropped>> = {
  authtype: kept,
  httpChecksum: kept,
  httpChecksumRequired: kept,
  idempotent: kept,
  readonly: kept,
  deprecated: kept,
  name: dropped,
  documentation: dropped,
  documentationUrl: dropped,
  deprecatedMessage: dropped,
  // `authtype` says the same in every model that is read.
  auth: dropped,
  unsignedPayload: dropped,
};

export function compactServiceModel(id: string, model: BotocoreModel): CompactModel {
  return {
    service: summarise(id, model),
    operations: convertSorted(model.operations, (operation) => compactOperation(operation)),
    shapes: convertSorted(model.shapes, (shape, name) => compactShape(name, shape, model)),
  };
}

function summarise(id: string, { metadata }: BotocoreModel): ServiceSummary {
  const optional = ['jsonVersion', 'targetPrefix', 'globalEndpoint', 'xmlNamespace'];
  const given = optional.filter((name) => metadata[name] !== undefined).map((name) => [name, metadata[name]]);
  return {
    id,
    serviceId: metadata.serviceId as string,
    fullName: metadata.serviceFullName as string,
    apiVersion: metadata.apiVersion as string,
    protocol: metadata.protocol as ServiceSummary['protocol'],
    signingName: (metadata.signingName ?? metadata.endpointPrefix) as string,
    endpointPrefix: metadata.endpointPrefix as string,
    ...Object.fromEntries(given),
    ...(metadata.awsQueryCompatible === undefined ? {} : { awsQueryCompatible: true }),
  };
}

function compactOperation(operation: BotocoreOperation): CompactOperation {
  const { http, input, output, errors, endpoint, staticContextParams, ...rest } = operation;
  const binding = `${http.method} ${http.requestUri} ${http.responseCode ?? 200}`;
  if (operation.unsignedPayload === true && operation.authtype !== 'v4-unsigned-body')
    throw new Error(`${operation.name}: unsignedPayload without authtype`);
  if (Array.isArray(operation.auth) && operation.authtype !== 'none') throw new Error(`${operation.name}: auth without authtype`);
  return {
    ...(binding === 'POST / 200' ? {} : { http: binding }),
    ...(input === undefined ? {} : { input: compactRef(input) }),
    ...(output === undefined ? {} : { output: compactRef(output) }),
    ...(errors === undefined || errors.length === 0 ? {} : { errors: errors.map((error) => error.shape) }),
    ...(endpoint === undefined ? {} : { hostPrefix: endpoint.hostPrefix }),
    ...(staticContextParams === undefined ? {} : { staticContext: convertSorted(staticContextParams, (parameter) => parameter.value) }),
    ...keepTraits(rest, operationTraits, operation.name),
  };
}

function compactShape(name: string, shape: BotocoreShape, model: BotocoreModel): CompactShape | CompactShape['type'] {
  const { members, member, key, value, exception, fault, error, ...rest } = shape;
  const traits = keepTraits(rest, shapeTraits, name);
  const compact = {
    ...traits,
    ...(exception !== true && error === undefined ? {} : { exception: compactException(name, fault, error) }),
    ...(members === undefined || Object.keys(members).length === 0
      ? {}
      : { members: Object.fromEntries(Object.entries(members).map(([memberName, ref]) => [memberName, compactRef(ref, model)])) }),
    ...(member === undefined ? {} : { member: compactRef(member, model) }),
    ...(key === undefined ? {} : { key: compactRef(key, model) }),
    ...(value === undefined ? {} : { value: compactRef(value, model) }),
  } as CompactShape;
  return Object.keys(compact).length === 1 ? compact.type : compact;
}

function compactException(name: string, fault: boolean | undefined, error: BotocoreShape['error']): CompactShape['exception'] {
  return {
    ...(error?.code === undefined || error.code === name ? {} : { code: error.code }),
    ...(error?.httpStatusCode === undefined ? {} : { httpStatusCode: error.httpStatusCode }),
    ...(error?.senderFault === undefined ? {} : { senderFault: error.senderFault }),
    ...(fault === true || error?.fault === true ? { fault: true as const } : {}),
  };
}

function compactRef(ref: BotocoreRef, model?: BotocoreModel): CompactRef {
  const streams = model?.shapes[ref.shape]?.streaming === true;
  const compact = { ...keepTraits(ref, refTraits, ref.shape), ...(streams ? { streaming: true } : {}) } as Exclude<CompactRef, string>;
  return Object.keys(compact).length === 1 ? compact.shape : compact;
}

function keepTraits(
  from: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, typeof kept | typeof dropped>>,
  where: string,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(from)) {
    if (known[name] === undefined)
      throw new Error(`${where} has the trait ${name}, which the generator does not know: keep it or drop it in compact-service-model.ts`);
    if (known[name] === kept && value !== false) result[name] = value;
  }
  return result;
}

function convertSorted<In, Out>(record: Readonly<Record<string, In>>, convert: (value: In, name: string) => Out): Record<string, Out> {
  const names = Object.keys(record).toSorted();
  return Object.fromEntries(names.map((name) => [name, convert(record[name] as In, name)]));
}
