import type { IncomingMessage, ServerResponse } from 'node:http';
import { serviceModel, type OperationModel, type ServiceModel } from '@paddock/aws-data/models';
import type { Clock } from '@paddock/base/clock';
import type { Gateway, Invocation } from '../../gateway.ts';
import { ApiError } from '../api-error.ts';
import { anonymousCaller } from '../caller.ts';
import type { Ids } from '../ids.ts';
import type { Members, Source } from '../operation.ts';
import type { BlobStore } from '../state/blob-store.ts';
import { checkSignature, type Authenticated } from './authenticate.ts';
import { checkBodyChecksums } from './check-body-checksums.ts';
import { decodeFormRequest, decodeJsonRequest, decodeRestRequest } from './protocols/decode-request.ts';
import { encodeError } from './protocols/encode-error.ts';
import { encodeResponse } from './protocols/encode-response.ts';
import { structureOf } from './protocols/json-codec.ts';
import { maximumBodyBytes, readBody, waitsToSend } from './read-body.ts';
import { readObject } from './read-object.ts';
import { sendResponse } from './send-response.ts';
import { pathStyle } from './s3-address.ts';
import { chooseService, guessService, route, servicesSignedAs, type Routed } from './service-routing.ts';
import { readSignature, SigningKeys } from './signature.ts';
import { header, parseQuery, type RequestBody, type RequestHead } from './wire.ts';

export interface EdgeParts {
  readonly gateway: Gateway;
  readonly blobs: BlobStore;
  readonly ids: Ids;
  readonly wall: Clock;
  /** Told about faults of the twin itself. */
  readonly onFault: (error: unknown, requestId: string) => void;
}

const noOperation: OperationModel = {
  name: 'UnknownOperation',
  http: { method: 'POST', requestUri: '/', responseCode: 200 },
  errors: [],
};

/** One request from first byte to last: read the head, authenticate, route, decode, invoke, encode. */
export class RequestHandler {
  readonly #parts: EdgeParts;
  readonly #keys = new SigningKeys();
  #dated = { second: Number.NaN, text: '' };

  constructor(parts: EdgeParts) {
    this.#parts = parts;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = this.#parts.ids.uuid();
    const head = headOf(request);
    const date = this.#date();
    let model = serviceModel('s3');
    let refusal: Invocation | undefined;
    try {
      const claimed = readSignature(head);
      if ('problem' in claimed) model = serviceModel(guessService(head, undefined)?.id ?? 's3'); // for errors in reading the body
      const early = 'problem' in claimed ? await this.#unsignedBody(request, response, head) : undefined;
      const summary = 'problem' in claimed ? guessService(head, early) : chooseService(servicesSignedAs(claimed.service), head);
      if (summary === undefined) {
        model = serviceModel(isForm(head) ? 'sts' : 'sagemaker'); // the error in a protocol that the client reads
        throw new ApiError(
          'UnknownOperation',
          `The twin has no service that signs as ${'service' in claimed ? claimed.service : '(unsigned)'}.`,
        );
      }
      model = serviceModel(summary.id);
      const source = sourceOf(request);
      refusal = {
        model,
        operation: noOperation,
        input: {},
        caller: anonymousCaller,
        region: 'region' in claimed ? claimed.region : 'us-east-1',
        source,
        requestId,
      };

      const isS3 = model.id === 's3';
      const path = isS3 ? pathStyle(header(head.headers, 'host') ?? '', head.path) : head.path;
      // S3's operation and signature are known from the head alone, so that a large body is never read for nothing.
      const body = early ?? (isS3 ? undefined : await readBody(request, response));
      const authenticated = this.#authenticate(head, claimed, model, body);
      const caller = authenticated?.caller ?? anonymousCaller;
      refusal = { ...refusal, caller };
      const routed = route(model, head, path, body ?? new Uint8Array());
      if (routed === undefined) throw new ApiError('UnknownOperation', unknownOperation(model, head));
      refusal = { ...refusal, operation: routed.operation };
      if (authenticated === undefined && routed.operation.authtype !== 'none' && !isS3)
        throw new ApiError('MissingAuthentication', 'Missing Authentication Token');

      const content = body ?? (await this.#s3Body(request, response, routed, authenticated));
      const input = decode(routed, head, content);
      const invocation: Invocation = { ...refusal, operation: routed.operation, input };
      refusal = undefined; // from here on the gateway records
      const { output, fault } = await this.#parts.gateway.invoke(invocation);
      if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
      if (fault?.kind === 'lost-reply') {
        request.socket.destroy();
        return;
      }
      sendResponse(
        response,
        encodeResponse(model, routed.operation, output, requestId),
        date,
        request.method === 'HEAD',
        this.#parts.blobs,
      );
    } catch (thrown) {
      const error = this.#asApiError(thrown, requestId);
      if (refusal !== undefined) this.#parts.gateway.recordRefusal(refusal, error);
      if (response.headersSent || response.destroyed) {
        request.socket.destroy();
        return;
      }
      if (!request.complete) response.setHeader('connection', 'close');
      sendResponse(response, encodeError(model, error, requestId, request.method), date, request.method === 'HEAD', this.#parts.blobs);
    }
  }

  /** The `Date` header: it changes once a second. */
  #date(): string {
    const second = Math.floor(this.#parts.wall.now() / 1000);
    if (second !== this.#dated.second) this.#dated = { second, text: new Date(second * 1000).toUTCString() };
    return this.#dated.text;
  }

  #asApiError(thrown: unknown, requestId: string): ApiError {
    if (thrown instanceof ApiError) return thrown;
    this.#parts.onFault(thrown, requestId);
    return new ApiError(
      'InternalFailure',
      "The request processing has failed because of an internal error. See the twin's log for this request id.",
    );
  }

  /** An unsigned request's service may be named in its body; S3's bodies are left alone. */
  async #unsignedBody(request: IncomingMessage, response: ServerResponse, head: RequestHead): Promise<Buffer | undefined> {
    const mayBeNamed = head.method === 'POST' && (head.headers['x-amz-target'] !== undefined || isForm(head));
    return mayBeNamed ? await readBody(request, response) : undefined;
  }

  #authenticate(
    head: RequestHead,
    claimed: ReturnType<typeof readSignature>,
    model: ServiceModel,
    body: Uint8Array | undefined,
  ): Authenticated | undefined {
    if ('problem' in claimed) {
      if (claimed.problem === 'missing') return undefined;
      if (claimed.problem === 'old-version') throw new ApiError('InvalidRequest', claimed.detail);
      throw new ApiError('IncompleteSignature', claimed.detail);
    }
    return checkSignature(head, claimed, model, body, {
      keys: this.#keys,
      now: this.#parts.wall.now(),
      credentials: (accessKeyId, token) => this.#parts.gateway.credentials(accessKeyId, token),
    });
  }

  async #s3Body(
    request: IncomingMessage,
    response: ServerResponse,
    routed: Routed,
    authenticated: Authenticated | undefined,
  ): Promise<RequestBody> {
    const payloadHash = header(request.headers, 'x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD';
    const isStream = streamsInput(routed.model, routed.operation);
    if (!isStream && !payloadHash.startsWith('STREAMING-')) {
      const body = await readBody(request, response);
      authenticated?.checkBody(body);
      checkBodyChecksums(routed.operation, request.headers, body);
      return body;
    }
    if (waitsToSend(request)) response.writeContinue();
    const blob = await readObject(request, this.#parts.blobs, payloadHash, authenticated?.chunkSigning);
    return isStream ? blob : await collect(this.#parts.blobs, blob.sha256, blob.size);
  }
}

/** As the query protocol sends its parameters. */
function isForm(head: RequestHead): boolean {
  return header(head.headers, 'content-type')?.startsWith('application/x-www-form-urlencoded') === true;
}

function headOf(request: IncomingMessage): RequestHead {
  const url = request.url ?? '/';
  const question = url.indexOf('?');
  const path = question === -1 ? url : url.slice(0, question);
  const rawQuery = question === -1 ? '' : url.slice(question + 1);
  return {
    method: request.method ?? 'GET',
    path: path.startsWith('/') ? path : `/${path}`,
    rawQuery,
    query: parseQuery(rawQuery),
    headers: request.headers,
  };
}

/** The loopback connection stands for AWS's TLS endpoint: `aws:SecureTransport` is true. */
function sourceOf(request: IncomingMessage): Source {
  return {
    ip: request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '127.0.0.1',
    userAgent: header(request.headers, 'user-agent') ?? '',
    secureTransport: true,
  };
}

function unknownOperation(model: ServiceModel, head: RequestHead): string {
  const target = header(head.headers, 'x-amz-target');
  if (target !== undefined) return `${model.fullName} has no operation ${target.slice(target.lastIndexOf('.') + 1)}.`;
  return `Could not find operation of ${model.fullName} for ${head.method} ${head.path}.`;
}

function decode(routed: Routed, head: RequestHead, body: RequestBody): Members {
  switch (routed.kind) {
    case 'json':
      return decodeJsonRequest(routed.model, routed.operation, body as Uint8Array);
    case 'form':
      return decodeFormRequest(routed.model, routed.operation, routed.form);
    case 'rest':
      return decodeRestRequest(routed.model, routed.operation, routed.labels, head, body);
  }
}

export function streamsInput(model: ServiceModel, operation: OperationModel): boolean {
  if (operation.input === undefined) return false;
  const shape = structureOf(model, operation.input);
  return shape.payload !== undefined && shape.members[shape.payload]?.streaming === true;
}

async function collect(blobs: BlobStore, sha256: string, size: number): Promise<Buffer> {
  if (size === 0) return Buffer.alloc(0);
  if (size > maximumBodyBytes) throw new ApiError('RequestTooLarge', `The request body is larger than ${maximumBodyBytes} bytes.`);
  const parts: Buffer[] = [];
  for await (const part of blobs.read(sha256, 0, size - 1) as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}
