import type { Place } from '../syntax/policy-document.ts';

/** A JSON value in which every part knows where it stands. Members keep their order, and duplicates stay visible. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly JsonMember[]; readonly place: Place }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[]; readonly place: Place }
  | { readonly kind: 'string'; readonly value: string; readonly place: Place }
  /** `text` as written; for values, as JavaScript writes the number. */
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly place: Place }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly place: Place }
  | { readonly kind: 'null'; readonly place: Place }
  /** What has no JSON form: `undefined`, functions and the like, in values only. */
  | { readonly kind: 'unknown'; readonly type: string; readonly place: Place };

export interface JsonMember {
  readonly key: string;
  readonly keyPlace: Place;
  readonly node: JsonNode;
}

export type JsonNodeKind = JsonNode['kind'];

/** `a` or `an` and the kind, for messages. */
export function describeNode(node: JsonNode): string {
  switch (node.kind) {
    case 'object':
      return 'an object';
    case 'array':
      return 'a list';
    case 'null':
      return 'null';
    case 'unknown':
      return node.type;
    case 'string':
    case 'number':
    case 'boolean':
      return `a ${node.kind}`;
  }
}
