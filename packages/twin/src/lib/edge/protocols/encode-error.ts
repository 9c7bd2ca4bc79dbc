import type { ServiceModel, StructureShape } from '@paddock/aws-data/models';
import type { ApiError } from '../../api-error.ts';
import type { WireResponse } from '../wire.ts';
import { commonSpelling } from './error-codes.ts';
import { namespaceOf } from './encode-response.ts';
import { encodeJsonMembers } from './json-codec.ts';
import { s3ErrorStatus } from './s3-error-status.ts';
import { escapeXml } from './xml-writer.ts';

interface WireError {
  readonly code: string;
  readonly status: number;
  readonly shape: StructureShape | undefined;
}

/** An error in the service's protocol. A response to HEAD has no body, as HTTP wants. */
export function encodeError(model: ServiceModel, error: ApiError, requestId: string, method = 'POST'): WireResponse {
  const wire = wireError(model, error);
  const plain = body(model, wire, error, requestId);
  const response = { ...plain, headers: { ...plain.headers, ...error.headers } };
  return method === 'HEAD' ? { ...response, body: '' } : response;
}

/** Code and status that the client sees. */
export function wireError(model: ServiceModel, error: ApiError): WireError {
  const common = commonSpelling(model, error.code);
  if (common !== undefined) return { code: common.code, status: error.status ?? common.status, shape: exceptionShape(model, common.code) };
  const shape = exceptionShape(model, error.code);
  const code = shape?.exception?.code ?? error.code;
  // JSON services answer 400 (500 for their own faults) whatever status the model has: facts page local-aws, "Models and codecs".
  const modelStatus = model.protocol === 'json' ? (shape?.exception?.fault === true ? 500 : undefined) : shape?.exception?.httpStatusCode;
  const status = error.status ?? (model.id === 's3' ? s3ErrorStatus[code] : undefined) ?? modelStatus ?? 400;
  return { code, status, shape };
}

function exceptionShape(model: ServiceModel, code: string): StructureShape | undefined {
  const named = model.shapes[code] ?? model.shapes[`${code}Exception`];
  return named?.type === 'structure' && named.exception !== undefined ? named : undefined;
}

function body(model: ServiceModel, wire: WireError, error: ApiError, requestId: string): WireResponse {
  switch (model.protocol) {
    case 'json':
    case 'rest-json': {
      const members = wire.shape === undefined ? {} : encodeJsonMembers(model, wire.shape, pick(wire.shape, error.members));
      const messageName = wire.shape?.members['Message'] === undefined ? 'message' : 'Message';
      const json = model.protocol === 'json';
      return {
        status: wire.status,
        headers: {
          'content-type': json ? `application/x-amz-json-${model.jsonVersion ?? '1.1'}` : 'application/json',
          'x-amzn-requestid': requestId,
          'x-amzn-errortype': wire.code,
        },
        body: JSON.stringify({ ...(json ? { __type: wire.code } : {}), [messageName]: error.message, ...members }),
      };
    }
    case 'query': {
      const type = wire.status >= 500 ? 'Receiver' : 'Sender';
      const text = `<Error><Type>${type}</Type><Code>${wire.code}</Code><Message>${escapeXml(error.message)}</Message></Error>`;
      return xml(
        wire.status,
        `<ErrorResponse xmlns="${namespaceOf(model)}">${text}<RequestId>${requestId}</RequestId></ErrorResponse>`,
        'x-amzn-requestid',
        requestId,
      );
    }
    case 'ec2': {
      const text = `<Errors><Error><Code>${wire.code}</Code><Message>${escapeXml(error.message)}</Message></Error></Errors>`;
      return xml(wire.status, `<Response>${text}<RequestID>${requestId}</RequestID></Response>`, 'x-amzn-requestid', requestId);
    }
    case 'rest-xml': {
      const extra = Object.entries(error.members)
        .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
        .map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`)
        .join('');
      const text = `<Code>${wire.code}</Code><Message>${escapeXml(error.message)}</Message>${extra}<RequestId>${requestId}</RequestId>`;
      if (model.id !== 's3')
        return xml(wire.status, `<ErrorResponse><Error>${text}</Error></ErrorResponse>`, 'x-amzn-requestid', requestId);
      return xml(wire.status, `<Error>${text}<HostId>paddock-twin</HostId></Error>`, 'x-amz-request-id', requestId);
    }
  }
}

function pick(shape: StructureShape, members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).filter(([name]) => shape.members[name] !== undefined));
}

function xml(status: number, text: string, idHeader: string, requestId: string): WireResponse {
  return {
    status,
    headers: { 'content-type': 'text/xml', [idHeader]: requestId },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${text}`,
  };
}
