import type { Principal } from '@paddock/policy/request';

/** What temporary credentials were made with. */
export interface SessionFacts {
  /** Virtual time, epoch milliseconds: `aws:TokenIssueTime`. */
  readonly issuedAt: number;
  /** Wall time, epoch milliseconds: what clients compare with their own clock. */
  readonly expiresAt: number;
  readonly mfa?: boolean;
  readonly sourceIdentity?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly transitiveTagKeys?: readonly string[];
  /** An inline session policy. */
  readonly policy?: string;
  readonly policyArns?: readonly string[];
  /** Of a role session from web identity or SAML: keys such as `accounts.google.com:sub`. */
  readonly federatedKeys?: Readonly<Record<string, string | readonly string[]>>;
  /** How deep in a chain of roles this session is; 0 for one assumed with a user's keys. */
  readonly chainDepth?: number;
}

/** Who makes a call, with everything that follows from the credentials. */
export interface Caller {
  readonly principal: Principal;
  /** Empty for anonymous callers and AWS services. */
  readonly account: string;
  /** `aws:userid`: `AIDA…` of a user, `AROA…:session` of a role session, the account id of a root user. */
  readonly userId: string;
  readonly accessKeyId?: string;
  /** Present for temporary credentials. */
  readonly session?: SessionFacts;
}

export const anonymousCaller: Caller = { principal: { kind: 'anonymous' }, account: '', userId: 'anonymous' };

/** An AWS service that acts by itself, e.g. `sagemaker.amazonaws.com`. */
export function serviceCaller(service: string): Caller {
  return { principal: { kind: 'service', service }, account: '', userId: service };
}

/** The caller's ARN as messages show it. */
export function callerArn(caller: Caller): string {
  switch (caller.principal.kind) {
    case 'anonymous':
      return 'anonymous';
    case 'service':
      return caller.principal.service;
    case 'federated':
      return caller.principal.provider;
    case 'root':
    case 'user':
    case 'role-session':
    case 'service-linked-role-session':
    case 'federated-user':
      return caller.principal.arn;
  }
}
