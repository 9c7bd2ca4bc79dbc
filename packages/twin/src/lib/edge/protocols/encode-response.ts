import type { OperationModel, ServiceModel, StructureShape } from '@paddock/aws-data/models';
import type { BlobRange, WireResponse } from '../wire.ts';
import { encodeJsonMembers, encodeJson, shapeOf, structureOf, type Members } from './json-codec.ts';
import { hasBodyMembers, locatedMembers } from './located-members.ts';
import { s3ElementNames } from './s3-element-names.ts';
import { writeXml, writeXmlMembers } from './xml-writer.ts';
import { writeTimestamp } from './timestamps.ts';

/** A successful response in the service's protocol. */
export function encodeResponse(model: ServiceModel, operation: OperationModel, output: Members, requestId: string): WireResponse {
  switch (model.protocol) {
    case 'json':
      return {
        status: 200,
        headers: { 'content-type': `application/x-amz-json-${model.jsonVersion ?? '1.1'}`, 'x-amzn-requestid': requestId },
        body:
          operation.output === undefined ? '{}' : JSON.stringify(encodeJsonMembers(model, structureOf(model, operation.output), output)),
      };
    case 'query':
      return {
        status: 200,
        headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
        body: queryBody(model, operation, output, requestId),
      };
    case 'ec2':
      return {
        status: 200,
        headers: { 'content-type': 'text/xml;charset=UTF-8', 'x-amzn-requestid': requestId },
        body: ec2Body(model, operation, output, requestId),
      };
    case 'rest-json':
    case 'rest-xml':
      return restResponse(model, operation, output, requestId);
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

function queryBody(model: ServiceModel, operation: OperationModel, output: Members, requestId: string): string {
  const members = operation.output === undefined ? '' : writeXmlMembers(model, structureOf(model, operation.output), output);
  const wrapper = operation.output?.resultWrapper ?? `${operation.name}Result`;
  const result = operation.output === undefined ? '' : `<${wrapper}>${members}</${wrapper}>`;
  return `<${operation.name}Response xmlns="${namespaceOf(model)}">${result}<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${operation.name}Response>`;
}

function ec2Body(model: ServiceModel, operation: OperationModel, output: Members, requestId: string): string {
  const members =
    operation.output === undefined ? '<return>true</return>' : writeXmlMembers(model, structureOf(model, operation.output), output);
  const namespace = `http://ec2.amazonaws.com/doc/${model.apiVersion}/`;
  return `${declaration}<${operation.name}Response xmlns="${namespace}"><requestId>${requestId}</requestId>${members}</${operation.name}Response>`;
}

export function namespaceOf(model: ServiceModel): string {
  return model.xmlNamespace ?? `https://${model.endpointPrefix}.amazonaws.com/doc/${model.apiVersion}/`;
}

function restResponse(model: ServiceModel, operation: OperationModel, output: Members, requestId: string): WireResponse {
  const headers: Record<string, string> = {};
  let status = operation.http.responseCode;
  let body: WireResponse['body'] = '';
  if (operation.output !== undefined) {
    const shape = structureOf(model, operation.output);
    for (const { name, ref, wire } of locatedMembers(shape)) {
      const value = output[name];
      if (value === undefined || value === null) continue;
      const member = shapeOf(model, ref);
      if (ref.location === 'statusCode') status = value as number;
      else if (ref.location === 'headers') {
        for (const [key, item] of Object.entries(value as Members)) headers[`${ref.locationName ?? ''}${key}`] = headerText(String(item));
      } else if (member.type === 'timestamp') {
        headers[wire] = String(writeTimestamp(value, ref.timestampFormat ?? member.timestampFormat ?? 'rfc822'));
      } else if (member.type === 'list') headers[wire] = (value as readonly unknown[]).map(String).join(',');
      else headers[wire] = headerText((value as string | number | boolean).toString());
    }
    body = restBody(model, operation, shape, output, headers);
  }
  if (model.id === 's3') headers['x-amz-request-id'] = requestId;
  else headers['x-amzn-requestid'] = requestId;
  // S3's model does not say so, but a part of an object is 206 Partial Content.
  if (model.id === 's3' && output['ContentRange'] !== undefined) status = 206;
  return { status, headers, body };
}

function restBody(
  model: ServiceModel,
  operation: OperationModel,
  shape: StructureShape,
  output: Members,
  headers: Record<string, string>,
): WireResponse['body'] {
  const json = model.protocol === 'rest-json';
  if (shape.payload !== undefined) {
    const ref = shape.members[shape.payload]!;
    const payload = output[shape.payload];
    if (payload === undefined) return '';
    const member = shapeOf(model, ref);
    if (member.type === 'blob') return payload as Uint8Array | BlobRange;
    if (member.type === 'string') return payload as string;
    headers['content-type'] ??= json ? 'application/json' : 'application/xml';
    if (json) return JSON.stringify(encodeJson(model, ref, payload));
    return declaration + withNamespace(model, writeXml(model, ref, ref.locationName ?? shape.payload, payload));
  }
  if (!hasBodyMembers(shape)) return '';
  headers['content-type'] ??= json ? 'application/json' : 'application/xml';
  if (json) return JSON.stringify(encodeJsonMembers(model, shape, output));
  if (operation.name === 'GetBucketLocation')
    return declaration + withNamespace(model, writeXmlMembers(model, shape, output) || '<LocationConstraint></LocationConstraint>');
  const element = s3ElementNames[operation.name] ?? shape.locationName ?? operation.output!.shape;
  return declaration + withNamespace(model, `<${element}>${writeXmlMembers(model, shape, output)}</${element}>`);
}

/** Gives the document element the service's name space, unless it has one. */
function withNamespace(model: ServiceModel, xml: string): string {
  const end = xml.indexOf('>');
  const head = xml.slice(0, end);
  if (model.xmlNamespace === undefined && model.id !== 's3') return xml;
  if (head.includes(' xmlns=')) return xml;
  const namespace = model.xmlNamespace ?? 'http://s3.amazonaws.com/doc/2006-03-01/';
  return `${head} xmlns="${namespace}"${xml.slice(end)}`;
}

/** Header values hold no line breaks, and only Latin-1. */
function headerText(text: string): string {
  return /^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(text) ? text : encodeURIComponent(text.toWellFormed());
}
