export interface FakeIamAccount {
  readonly roles: Map<string, FakeRole>;
  /** By ARN; the last version is the default. */
  readonly policies: Map<
    string,
    { readonly name: string; readonly path: string; readonly arn: string; versions: { id: string; document: string }[] }
  >;
}

export interface FakeRole {
  readonly name: string;
  readonly path: string;
  description: string;
  trust: string;
  maxSessionSeconds: number;
  boundary?: string;
  readonly inline: Map<string, string>;
  readonly attached: Set<string>;
  readonly tags: Map<string, string>;
}

export interface FakeState {
  readonly callerAccount: string;
  organisation?: { readonly id: string; readonly rootId: string; readonly policyTypes: Set<string> };
  readonly ous: Map<string, { id: string; name: string; parent: string }>;
  readonly accounts: Map<string, { id: string; name: string; email: string; state: string; parent: string }>;
  readonly requests: Map<string, FakeRequest>;
  readonly policies: Map<string, { id: string; type: string; name: string; description: string; content: string; awsManaged: boolean }>;
  /** `policy@target`. */
  readonly attachments: Set<string>;
  readonly tags: Map<string, Map<string, string>>;
  readonly iam: Map<string, FakeIamAccount>;
  accountLimit: number;
  /** How often a request is described before it is finished. */
  polls: number;
  mostRequestsAtOnce: number;
  counter: number;
}

export interface FakeRequest {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly at: Date;
  readonly tags: ReadonlyMap<string, string>;
  polls: number;
  state: 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED';
  account?: string;
  reason?: string;
}

export class FakeError extends Error {
  constructor(name: string, message = name, extra: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = name;
    Object.assign(this, extra);
  }
}
