/**
 * The shapes of botocore's models, with what is needed to write, read and check values, without documentation.
 * A trait that can stand on a reference and on the shape it names (`locationName`, `flattened`, `timestampFormat`)
 * is taken from the reference first.
 */
export interface XmlNamespace {
  readonly uri: string;
  readonly prefix?: string;
}

export type TimestampFormat = 'iso8601' | 'rfc822' | 'unixTimestamp';

/** Where a member of the input or output goes in rest protocols; without one it is in the body. */
export type Location = 'uri' | 'querystring' | 'header' | 'headers' | 'statusCode';

/** A use of a shape: a member of a structure, the item of a list, the key or value of a map. */
export interface ShapeRef {
  readonly shape: string;
  /** Name on the wire, where it is not the member's own. For location `headers` the prefix of the header names. */
  readonly locationName?: string;
  readonly location?: Location;
  /** ec2: the name in requests, where `locationName` with a capital is not it. */
  readonly queryName?: string;
  /** XML and query: items stand directly in the parent, without an element around them. */
  readonly flattened?: true;
  readonly xmlAttribute?: true;
  readonly xmlNamespace?: XmlNamespace;
  /** The body is a stream of bytes. Set on the reference also where the model has it on the shape. */
  readonly streaming?: true;
  /** A string that holds JSON text. */
  readonly jsonvalue?: true;
  /** Clients fill in a random value when the caller gives none. */
  readonly idempotencyToken?: true;
  readonly timestampFormat?: TimestampFormat;
  readonly eventpayload?: true;
  readonly eventheader?: true;
  /** Also fills a label of the operation's `hostPrefix`. */
  readonly hostLabel?: true;
  readonly deprecated?: true;
}

interface ShapeTraits {
  /** Must not appear in logs. */
  readonly sensitive?: true;
}

/** How an exception is reported. */
export interface ExceptionTraits {
  /** The code on the wire: the model's own, or else the shape's name. */
  readonly code: string;
  readonly httpStatusCode?: number;
  /** True: the caller's fault; the `Type` element of query errors says `Sender`. */
  readonly senderFault?: boolean;
  /** True: the service's fault. */
  readonly fault?: true;
}

export interface StructureShape extends ShapeTraits {
  readonly type: 'structure';
  /** By member name, in the model's order. Without prototype: any string may be looked up. */
  readonly members: Readonly<Record<string, ShapeRef>>;
  /** Empty when nothing is required. */
  readonly required: readonly string[];
  /** The member that is the whole body (rest protocols). */
  readonly payload?: string;
  /** Exactly one member is set. */
  readonly union?: true;
  /** Any JSON value (Smithy document). */
  readonly document?: true;
  readonly locationName?: string;
  readonly xmlNamespace?: XmlNamespace;
  /** Present on errors only. */
  readonly exception?: ExceptionTraits;
  /** A stream of events; the members are the kinds of event. */
  readonly eventstream?: true;
  readonly event?: true;
}

export interface ListShape extends ShapeTraits {
  readonly type: 'list';
  readonly member: ShapeRef;
  readonly flattened?: true;
  readonly locationName?: string;
  /** Fewest items. */
  readonly min?: number;
  /** Most items. */
  readonly max?: number;
}

export interface MapShape extends ShapeTraits {
  readonly type: 'map';
  readonly key: ShapeRef;
  readonly value: ShapeRef;
  readonly flattened?: true;
  readonly locationName?: string;
  /** Fewest entries. */
  readonly min?: number;
  /** Most entries. */
  readonly max?: number;
}

export interface StringShape extends ShapeTraits {
  readonly type: 'string';
  readonly enum?: readonly string[];
  /** Smithy pattern, in the syntax of ECMA-262, not anchored unless it says so; a few are Java's and do not compile. */
  readonly pattern?: string;
  /** Fewest characters. */
  readonly min?: number;
  /** Most characters. */
  readonly max?: number;
}

export interface NumberShape extends ShapeTraits {
  readonly type: 'integer' | 'long' | 'float' | 'double';
  readonly min?: number;
  readonly max?: number;
}

export interface BlobShape extends ShapeTraits {
  readonly type: 'blob';
  /** Fewest bytes, before Base64. */
  readonly min?: number;
  /** Most bytes, before Base64. */
  readonly max?: number;
  readonly streaming?: true;
}

export interface TimestampShape extends ShapeTraits {
  readonly type: 'timestamp';
  readonly timestampFormat?: TimestampFormat;
}

export interface BooleanShape extends ShapeTraits {
  readonly type: 'boolean';
}

export type Shape = StructureShape | ListShape | MapShape | StringShape | NumberShape | BlobShape | TimestampShape | BooleanShape;
