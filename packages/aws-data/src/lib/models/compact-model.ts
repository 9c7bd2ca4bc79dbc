import type { HttpChecksum, ServiceSummary } from './service-model.ts';
import type { ShapeRef, XmlNamespace } from './shape.ts';

/**
 * The stored form of a service model: the same facts with what can be told from context left out.
 * - an operation's `http` is left out when it is `POST /` with status 200, else `METHOD PATH STATUS`;
 * - a reference without traits is the bare name of its shape;
 * - a shape that is only a type is that type's name.
 */
export interface CompactModel {
  readonly service: ServiceSummary;
  readonly operations: Readonly<Record<string, CompactOperation>>;
  readonly shapes: Readonly<Record<string, CompactShape | CompactShape['type']>>;
}

export interface CompactOperation {
  readonly http?: string;
  readonly input?: CompactRef;
  readonly output?: string | { readonly shape: string; readonly resultWrapper?: string };
  readonly errors?: readonly string[];
  readonly authtype?: 'none' | 'v4-unsigned-body';
  readonly hostPrefix?: string;
  readonly httpChecksum?: HttpChecksum;
  readonly httpChecksumRequired?: true;
  readonly staticContext?: Readonly<Record<string, boolean | string>>;
  readonly idempotent?: true;
  readonly readonly?: true;
  readonly deprecated?: true;
}

export type CompactRef = string | ShapeRef;

export interface CompactShape {
  readonly type: 'structure' | 'list' | 'map' | 'string' | 'integer' | 'long' | 'float' | 'double' | 'blob' | 'timestamp' | 'boolean';
  readonly members?: Readonly<Record<string, CompactRef>>;
  readonly required?: readonly string[];
  readonly member?: CompactRef;
  readonly key?: CompactRef;
  readonly value?: CompactRef;
  /** Present on errors; the code only where it is not the shape's name. */
  readonly exception?: {
    readonly code?: string;
    readonly httpStatusCode?: number;
    readonly senderFault?: boolean;
    readonly fault?: true;
  };
  readonly xmlNamespace?: XmlNamespace;
  /** Every other trait is kept as it is in `Shape`. */
  readonly [trait: string]: unknown;
}
