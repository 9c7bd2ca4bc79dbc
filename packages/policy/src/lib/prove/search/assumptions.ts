import type { PrincipalKind } from '../../principal/principal.ts';

/** Something about requests that is taken to be so. A proof holds under its assumptions; a counterexample keeps to them. */
export interface Assumption {
  readonly name: string;
  readonly text: string;
}

const texts = {
  'key-types': 'Condition keys that AWS documents have values of their documented type, and a list only where it is a list.',
  'principal-keys':
    'Keys about the principal follow from who it is: aws:username only for users, aws:PrincipalOrgID, aws:PrincipalTag and the like never for services and anonymous callers.',
  'constant-keys':
    'aws:CurrentTime, aws:EpochTime, aws:SecureTransport, aws:UserAgent, aws:ViaAWSService and, for signed calls, aws:RequestedRegion are in every request.',
  'network-keys': 'aws:SourceVpc, aws:SourceVpce and aws:VpcSourceIp come together, and never with aws:SourceIp.',
  'action-keys':
    'A request carries a condition key of a service, aws:RequestTag or aws:TagKeys only if the Service Authorization Reference lists it for the action; keys that every operation behind an action fills are there, those that none fills are not.',
  'resource-types': 'The resource is of a type that the Service Authorization Reference lists for the action; "*" where it lists none.',
  'known-actions': 'There are no actions but those of the Service Authorization Reference.',
} as const;

export type AssumptionName = keyof typeof texts;

export const assumptionNames = Object.keys(texts) as readonly AssumptionName[];

export function assumption(name: AssumptionName): Assumption {
  return { name, text: texts[name] };
}

/** What holds of every request that is looked for, and cannot be switched off: the worlds of the prover hold no others. */
export const requestForms: Assumption = {
  name: 'request-forms',
  text: 'Principals and resources have the forms that AWS documents: an ARN names a twelve-digit account, none, or aws, and no account in its resource part; the context does not override what follows from the principal, such as aws:PrincipalArn.',
};

/** A fact about one key, known to the caller: what the organisation's keys are for members, say. */
export interface KeyFact extends Assumption {
  readonly key: string;
  /** `values`: it is there, and every value matches one of these patterns (`*` and `?` as in StringLike). */
  readonly is: 'present' | 'absent' | { readonly values: readonly string[] };
  /** Default: every kind. */
  readonly principals?: readonly PrincipalKind[];
}
