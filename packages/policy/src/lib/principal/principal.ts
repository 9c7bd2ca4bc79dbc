/** Who makes a request, discriminated by `kind`. ARNs are as AWS writes them; `account` is the twelve-digit id. */
export type Principal =
  | { readonly kind: 'root'; readonly arn: string; readonly account: string }
  | { readonly kind: 'user'; readonly arn: string; readonly account: string; readonly userName: string }
  | RoleSession<'role-session'>
  | RoleSession<'service-linked-role-session'>
  /** A session from `GetFederationToken`. */
  | { readonly kind: 'federated-user'; readonly arn: string; readonly account: string; readonly name: string }
  /** The unsigned caller of `AssumeRoleWithSAML` or `AssumeRoleWithWebIdentity`; what they return is a role session. */
  | { readonly kind: 'federated'; readonly provider: string; readonly providerKind: FederatedProviderKind }
  /** An AWS service that acts by itself, e.g. `cloudtrail.amazonaws.com`. */
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'anonymous' };

/** A session of a role, from `AssumeRole`, `AssumeRoleWithSAML` or `AssumeRoleWithWebIdentity`. */
interface RoleSession<Kind extends string> {
  readonly kind: Kind;
  /** `arn:aws:sts::account:assumed-role/RoleName/SessionName`: without the role's path. */
  readonly arn: string;
  readonly account: string;
  /** `arn:aws:iam::account:role/path/RoleName`: with the role's path. */
  readonly roleArn: string;
  readonly roleName: string;
  readonly sessionName: string;
}

export type PrincipalKind = Principal['kind'];
export type FederatedProviderKind = 'saml' | 'web-identity';

/** How a principal is written in JSON: its ARN, or an object for those who have none. */
export type PrincipalInput =
  | string
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'federated'; readonly provider: string };
