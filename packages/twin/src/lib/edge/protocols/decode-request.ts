import type { OperationModel, ServiceModel, ShapeRef, StructureShape } from '@paddock/aws-data/models';
import { ApiError } from '../../api-error.ts';
import { header, type RequestBody, type RequestHead } from '../wire.ts';
import { hasBodyMembers, locatedMembers } from './located-members.ts';
import type { FormNode } from './form-tree.ts';
import { decodeJson, decodeJsonMembers, shapeOf, structureOf } from './json-codec.ts';
import { decodeFormMembers } from './query-codec.ts';
import { readScalar } from './scalar-text.ts';
import { readXmlBody } from './xml-reader.ts';

export type Input = Record<string, unknown>;

/** Input of a `json` request. */
export function decodeJsonRequest(model: ServiceModel, operation: OperationModel, body: Uint8Array): Input {
  if (operation.input === undefined) return {};
  return decodeJsonMembers(model, structureOf(model, operation.input), parseJson(body), '');
}

/** Input of a `query` or `ec2` request. */
export function decodeFormRequest(model: ServiceModel, operation: OperationModel, form: FormNode): Input {
  if (operation.input === undefined) return {};
  return decodeFormMembers(model, structureOf(model, operation.input), form, model.protocol === 'ec2' ? 'ec2' : 'query');
}

/** Input of a rest request: labels, query, headers and body. */
export function decodeRestRequest(
  model: ServiceModel,
  operation: OperationModel,
  labels: Readonly<Record<string, string>>,
  head: RequestHead,
  body: RequestBody,
): Input {
  if (operation.input === undefined) return {};
  const shape = structureOf(model, operation.input);
  const input = decodeBody(model, operation, shape, body);
  const badText = model.id === 's3' ? 'InvalidArgument' : 'SerializationException';
  for (const { name, ref, wire, lowerWire } of locatedMembers(shape)) {
    switch (ref.location) {
      case 'uri': {
        const text = labels[wire] ?? labels[name];
        if (text !== undefined) input[name] = readScalar(shapeOf(model, ref), text, name, badText);
        break;
      }
      case 'querystring': {
        if (head.query.length === 0) break;
        const value = readQuery(model, ref, wire, head, badText);
        if (value !== undefined) input[name] = value;
        break;
      }
      case 'header': {
        const text = header(head.headers, lowerWire);
        if (text !== undefined) input[name] = readHeader(model, ref, text, name, badText);
        break;
      }
      case 'headers': {
        const found = Object.keys(head.headers).filter((key) => key.startsWith(lowerWire));
        if (found.length > 0)
          input[name] = Object.fromEntries(found.map((key) => [key.slice(lowerWire.length), header(head.headers, key) ?? '']));
        break;
      }
      case 'statusCode':
      case undefined:
        break;
    }
  }
  return input;
}

function decodeBody(model: ServiceModel, operation: OperationModel, shape: StructureShape, body: RequestBody): Input {
  if (shape.payload !== undefined) {
    const ref = shape.members[shape.payload]!;
    const payload = decodePayload(model, ref, body);
    return payload === undefined ? {} : { [shape.payload]: payload };
  }
  if (!(body instanceof Uint8Array) || body.length === 0) return {};
  if (!hasBodyMembers(shape)) return {};
  if (model.protocol === 'rest-json') return decodeJsonMembers(model, shape, parseJson(body), '');
  return readXmlBody(model, { shape: operation.input!.shape }, Buffer.from(body).toString('utf8'), operation.input!.locationName) as Input;
}

function decodePayload(model: ServiceModel, ref: ShapeRef, body: RequestBody): unknown {
  if (!(body instanceof Uint8Array)) return body;
  const shape = shapeOf(model, ref);
  if (shape.type === 'blob') return body;
  if (body.length === 0) return undefined;
  const text = Buffer.from(body).toString('utf8');
  if (shape.type === 'string') return text;
  if (model.protocol === 'rest-json') return decodeJson(model, ref, parseJson(body), '');
  return readXmlBody(model, ref, text, ref.locationName);
}

function readQuery(model: ServiceModel, ref: ShapeRef, wire: string, head: RequestHead, code: string): unknown {
  const shape = shapeOf(model, ref);
  if (shape.type === 'map') {
    const entries = head.query.map(([name, value]) => [name, value] as const);
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  const values = head.query.filter(([name]) => name === wire).map(([, value]) => value);
  if (values.length === 0) return undefined;
  if (shape.type === 'list') return values.map((value) => readScalar(shapeOf(model, shape.member), value, wire, code));
  return readScalar(shape, values[0]!, wire, code);
}

function readHeader(model: ServiceModel, ref: ShapeRef, text: string, name: string, code: string): unknown {
  const shape = shapeOf(model, ref);
  if (shape.type === 'list') return text.split(',').map((part) => readScalar(shapeOf(model, shape.member), part.trim(), name, code));
  if (ref.jsonvalue === true) return Buffer.from(text, 'base64').toString('utf8');
  return readScalar(shape, text, name, code);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(body: Uint8Array): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(utf8.decode(body)) as unknown;
  } catch (cause) {
    throw new ApiError('SerializationException', 'The body is not JSON in UTF-8', { cause });
  }
}
