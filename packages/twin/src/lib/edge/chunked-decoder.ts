import { hash, timingSafeEqual } from 'node:crypto';
import { ApiError } from '../api-error.ts';
import type { SigningKey } from './signing-key.ts';

/** How the signatures of the chunks follow from the request's. */
export interface ChunkSigning {
  readonly key: SigningKey;
  /** The signature of the request head. */
  readonly seed: string;
  readonly timestamp: string;
  /** `date/region/s3/aws4_request` */
  readonly scope: string;
}

const emptyHash = hash('sha256', '', 'hex');
const maximumHead = 8 * 1024;
const incomplete = (): ApiError => new ApiError('IncompleteBody', 'The request body terminated unexpectedly', { status: 400 });

/**
 * Takes the `aws-chunked` coding off a body: chunks with or without signatures, then trailers.
 * S3 API reference, "Signature calculations … transferring a payload in multiple chunks", with and without trailing headers.
 */
export class ChunkedDecoder {
  readonly trailers = new Map<string, string>();
  readonly #signing: ChunkSigning | undefined;
  readonly #write: (bytes: Uint8Array) => void;
  #buffer: Buffer = Buffer.alloc(0);
  #phase: 'head' | 'data' | 'data-end' | 'trailers' | 'done' = 'head';
  #left = 0;
  #parts: Buffer[] = [];
  #chunkSignature = '';
  #previous: string;
  #trailerLines = '';

  constructor(signing: ChunkSigning | undefined, write: (bytes: Uint8Array) => void) {
    this.#signing = signing;
    this.#write = write;
    this.#previous = signing?.seed ?? '';
  }

  push(bytes: Buffer): void {
    this.#buffer = this.#buffer.length === 0 ? bytes : Buffer.concat([this.#buffer, bytes]);
    for (;;) {
      if (this.#phase === 'done') {
        if (this.#buffer.length > 0 && this.#buffer.toString('latin1').trim() !== '') throw incomplete();
        return;
      }
      if (this.#phase === 'data') {
        if (this.#buffer.length === 0) return;
        this.#takeData();
        continue;
      }
      const end = this.#buffer.indexOf('\r\n');
      if (end === -1) {
        if (this.#buffer.length > maximumHead) throw incomplete();
        return;
      }
      const line = this.#buffer.toString('latin1', 0, end);
      this.#buffer = this.#buffer.subarray(end + 2);
      this.#takeLine(line);
    }
  }

  /** Call at the end of the body. Throws `IncompleteBody` when it ended too early. */
  finish(): void {
    if (this.#phase === 'trailers' && this.#buffer.length > 0) this.#takeTrailer(this.#buffer.toString('latin1').trim());
    if (this.#phase === 'trailers' && this.#signing === undefined) this.#phase = 'done';
    if (this.#phase !== 'done') throw incomplete();
  }

  #takeLine(line: string): void {
    switch (this.#phase) {
      case 'head': {
        const match = /^([0-9a-fA-F]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/.exec(line);
        if (match === null) throw incomplete();
        this.#left = Number.parseInt(match[1]!, 16);
        this.#chunkSignature = match[2] ?? '';
        if (this.#signing !== undefined && match[2] === undefined) throw badSignature();
        if (this.#left === 0) {
          this.#check();
          this.#phase = 'trailers';
        } else this.#phase = 'data';
        return;
      }
      case 'data-end':
        if (line !== '') throw incomplete();
        this.#phase = 'head';
        return;
      case 'trailers':
        if (line === '') this.#phase = 'done';
        else this.#takeTrailer(line);
        return;
      case 'data':
      case 'done':
    }
  }

  #takeData(): void {
    const take = Math.min(this.#left, this.#buffer.length);
    const bytes = this.#buffer.subarray(0, take);
    this.#buffer = this.#buffer.subarray(take);
    this.#left -= take;
    if (this.#signing === undefined) this.#write(bytes);
    else this.#parts.push(bytes);
    if (this.#left > 0) return;
    this.#check();
    this.#phase = 'data-end';
  }

  /** Bytes of a signed chunk are handed on only when its signature is right. */
  #check(): void {
    if (this.#signing === undefined) return;
    const data = Buffer.concat(this.#parts);
    this.#parts = [];
    const { key, timestamp, scope } = this.#signing;
    const toSign = `AWS4-HMAC-SHA256-PAYLOAD\n${timestamp}\n${scope}\n${this.#previous}\n${emptyHash}\n${hash('sha256', data, 'hex')}`;
    this.#compare(key.sign(toSign), this.#chunkSignature);
    this.#previous = this.#chunkSignature;
    if (data.length > 0) this.#write(data);
  }

  #takeTrailer(line: string): void {
    const colon = line.indexOf(':');
    if (colon === -1) throw incomplete();
    const name = line.slice(0, colon).toLowerCase().trim();
    const value = line.slice(colon + 1).trim();
    if (name !== 'x-amz-trailer-signature') {
      this.trailers.set(name, value);
      this.#trailerLines += `${name}:${value}\n`;
      return;
    }
    if (this.#signing === undefined) return;
    const { key, timestamp, scope } = this.#signing;
    const toSign = `AWS4-HMAC-SHA256-TRAILER\n${timestamp}\n${scope}\n${this.#previous}\n${hash('sha256', this.#trailerLines, 'hex')}`;
    this.#compare(key.sign(toSign), value);
    this.#trailerLines = '';
  }

  #compare(expected: Buffer, given: string): void {
    if (!/^[0-9a-f]{64}$/.test(given) || !timingSafeEqual(expected, Buffer.from(given, 'hex'))) throw badSignature();
  }

  /** True when trailers came that a signed body did not sign. */
  get unsignedTrailers(): boolean {
    return this.#signing !== undefined && this.#trailerLines !== '';
  }
}

function badSignature(): ApiError {
  return new ApiError(
    'InvalidSignature',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  );
}
