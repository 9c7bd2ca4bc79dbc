import type { Diagnostic } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import type { Context } from '../../request.ts';
import type { Principal, PrincipalInput } from './principal.ts';

export interface ParsedPrincipal {
  readonly principal?: Principal;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Recognises a principal from its ARN or its JSON form. A role session's ARN does not hold the role's path: it is taken from
 * `aws:PrincipalArn` in the context where that is given (and must then name the same role), else the path is taken to be `/`.
 * Source: IAM user guide, `reference_identifiers` and `reference_policies_elements_principal`.
 */
export function parsePrincipal(input: unknown, context: Context = {}): ParsedPrincipal {
  if (typeof input === 'string') return fromArn(input, context);
  if (typeof input === 'object' && input !== null && 'kind' in input) {
    if (input.kind === 'anonymous') return { principal: { kind: 'anonymous' }, diagnostics: [] };
    if (input.kind === 'service' && 'service' in input && typeof input.service === 'string' && input.service !== '') {
      return { principal: { kind: 'service', service: input.service }, diagnostics: [] };
    }
    if (input.kind === 'federated' && 'provider' in input && typeof input.provider === 'string' && input.provider !== '') {
      return { principal: federated(input.provider), diagnostics: [] };
    }
  }
  return refused('it is neither an ARN nor one of {"kind":"anonymous"}, {"kind":"service","service":…}, {"kind":"federated","provider":…}');
}

/** As `parsePrincipal`, for callers who have checked their input: throws `input/invalid` for what is no principal. */
export function classifyPrincipal(input: PrincipalInput, context: Context = {}): Principal {
  const { principal, diagnostics } = parsePrincipal(input, context);
  if (principal === undefined) throw new PaddockError('input/invalid', { diagnostics, detail: diagnostics[0]?.summary ?? 'principal' });
  return principal;
}

function fromArn(arn: string, context: Context): ParsedPrincipal {
  const [prefix, partition, service, region, account = '', ...rest] = arn.split(':');
  const resource = rest.join(':');
  if (prefix !== 'arn' || !partition?.startsWith('aws') || region !== '' || resource === '')
    return refused(`"${arn}" is not the ARN of a principal`);
  if (!/^\d{12}$/.test(account)) return refused(`"${arn}" has no twelve-digit account id`);
  const [type, ...names] = resource.split('/');
  const last = names.at(-1) ?? '';
  if (service === 'iam' && resource === 'root') return found({ kind: 'root', arn, account });
  if (service === 'iam' && type === 'user' && last !== '') return found({ kind: 'user', arn, account, userName: last });
  if (service === 'iam' && (type === 'saml-provider' || type === 'oidc-provider') && last !== '') return found(federated(arn));
  if (service === 'sts' && type === 'federated-user' && last !== '')
    return found({ kind: 'federated-user', arn, account, name: names.join('/') });
  if (service === 'sts' && type === 'assumed-role' && names.length === 2 && names[0] && last !== '') {
    return roleSession(arn, partition, account, names[0], last, context);
  }
  if (service === 'iam' && type === 'role') {
    return refused(
      `"${arn}" is a role: requests are made by its sessions, arn:${partition}:sts::${account}:assumed-role/${last}/<session>`,
    );
  }
  return refused(`"${arn}" is not an account's root, a user, a role session, a federated user or an identity provider`);
}

function roleSession(
  arn: string,
  partition: string,
  account: string,
  roleName: string,
  sessionName: string,
  context: Context,
): ParsedPrincipal {
  const plain = `arn:${partition}:iam::${account}:role/${roleName}`;
  const given = contextValue(context, 'aws:principalarn');
  if (given !== undefined && !(given.startsWith(`arn:${partition}:iam::${account}:role/`) && given.endsWith(`/${roleName}`))) {
    return refused(`aws:PrincipalArn is "${given}", which is not the role of the session "${arn}"`);
  }
  const roleArn = given ?? plain;
  const linked = roleArn.startsWith(`arn:${partition}:iam::${account}:role/aws-service-role/`) || roleName.startsWith('AWSServiceRoleFor');
  return found({ kind: linked ? 'service-linked-role-session' : 'role-session', arn, account, roleArn, roleName, sessionName });
}

function federated(provider: string): Principal {
  return { kind: 'federated', provider, providerKind: provider.includes(':saml-provider/') ? 'saml' : 'web-identity' };
}

function contextValue(context: Context, lowerCaseKey: string): string | undefined {
  const entry = Object.entries(context).find(([key]) => key.toLowerCase() === lowerCaseKey);
  return typeof entry?.[1] === 'string' ? entry[1] : undefined;
}

function found(principal: Principal): ParsedPrincipal {
  return { principal: Object.freeze(principal), diagnostics: [] };
}

function refused(reason: string): ParsedPrincipal {
  return {
    diagnostics: [
      {
        code: 'policy/principal',
        severity: 'error',
        summary: `The principal is not understood: ${reason}`,
        path: 'principal',
        fix: 'Give the ARN of a root user, user, assumed-role session, federated user or identity provider, or {"kind":"anonymous"} or {"kind":"service","service":"…"}.',
      },
    ],
  };
}
