import { createHash } from 'node:crypto';
import { isActiveAccount } from '../../../accounts.ts';
import { ApiError } from '../../../api-error.ts';
import { type Caller, callerArn, type SessionFacts } from '../../../caller.ts';
import { operation } from '../../../operation.ts';
import { findRole, samlProvidersCollection } from '../../iam/store.ts';
import { temporaryCredentials } from '../credentials-shape.ts';
import { parseRoleArn, roleSession, roleSessionSeconds } from '../role-session.ts';
import { readProviderMetadata } from '../saml/provider-metadata.ts';
import { readAssertion } from '../saml/read-assertion.ts';
import { sessionPolicies, type SessionPolicyInput } from '../session-policies.ts';
import { sessionTags } from '../session-tags.ts';

interface Input extends SessionPolicyInput {
  readonly RoleArn: string;
  readonly PrincipalArn: string;
  readonly SAMLAssertion: string;
  readonly DurationSeconds?: number;
}

const prefix = 'https://aws.amazon.com/SAML/Attributes/';

/** Unsigned: the assertion is the credential, and the role's trust policy decides about what it says. */
export const assumeRoleWithSAML = operation<Input>((input, call) => {
  const target = parseRoleArn(input.RoleArn);
  const role = target === undefined ? undefined : findRole(call.state, target.account, target.name);
  const refused = (): ApiError => new ApiError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithSAML');
  if (target === undefined || role?.arn !== input.RoleArn || !isActiveAccount(call.state, target.account)) throw refused();
  const provider = call.state.table(samlProvidersCollection, target.account).get(input.PrincipalArn);
  if (provider === undefined) throw new ApiError('InvalidIdentityTokenException', 'Specified provider does not exist');
  const assertion = readAssertion(input.SAMLAssertion, readProviderMetadata(provider.metadata), call.wallNow);
  const value = (name: string): string | undefined => assertion.attributes.get(prefix + name)?.[0];
  const pairs = (assertion.attributes.get(`${prefix}Role`) ?? []).map((pair) => pair.split(',').map((part) => part.trim()));
  if (!pairs.some((pair) => pair.includes(role.arn) && pair.includes(provider.arn))) throw refused();
  const sessionName = value('RoleSessionName');
  if (sessionName === undefined || !/^[\w+=,.@-]{2,64}$/.test(sessionName))
    throw new ApiError('InvalidIdentityTokenException', 'RoleSessionName is required in AuthnResponse');

  const tags = [...assertion.attributes]
    .filter(([name]) => name.startsWith(`${prefix}PrincipalTag:`))
    .map(([name, values]) => ({ Key: name.slice(`${prefix}PrincipalTag:`.length), Value: values[0] ?? '' }));
  const sourceIdentity = value('SourceIdentity');
  const qualifier = createHash('sha1').update(`${assertion.issuer}${target.account}/${provider.name}`).digest('base64');
  const samlKeys = {
    'saml:aud': assertion.recipient,
    'saml:iss': assertion.issuer,
    'saml:sub': assertion.subject,
    'saml:sub_type': assertion.subjectType,
    'saml:namequalifier': qualifier,
    'saml:doc': `${target.account}/${provider.name}`,
    'aws:FederatedProvider': provider.arn,
  };
  const federated: Caller = {
    principal: { kind: 'federated', provider: provider.arn, providerKind: 'saml' },
    account: '',
    userId: `${qualifier}:${assertion.subject}`,
  };
  const context = {
    ...samlKeys,
    'sts:RoleSessionName': sessionName,
    ...Object.fromEntries(tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value])),
  };
  call.authorize('sts:AssumeRoleWithSAML', role.arn, context, federated);
  if (tags.length > 0) call.authorize('sts:TagSession', role.arn, { ...context, 'aws:TagKeys': tags.map((tag) => tag.Key) }, federated);
  if (sourceIdentity !== undefined)
    call.authorize('sts:SetSourceIdentity', role.arn, { ...context, 'sts:SourceIdentity': sourceIdentity }, federated);

  const inAssertion = Number(value('SessionDuration') ?? Number.NaN);
  const seconds = roleSessionSeconds(role, input.DurationSeconds ?? (Number.isInteger(inAssertion) ? inAssertion : undefined), false);
  const session: SessionFacts = {
    issuedAt: call.now,
    expiresAt: call.wallNow + seconds * 1000,
    federatedKeys: samlKeys,
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
    ...sessionTags(federated, tags, assertion.attributes.get(`${prefix}TransitiveTagKeys`) ?? []),
    ...sessionPolicies(call, target.account, input),
  };
  const assumed = roleSession(call, role, target.account, sessionName, session);
  return {
    Credentials: temporaryCredentials(call, assumed),
    AssumedRoleUser: { AssumedRoleId: assumed.userId, Arn: callerArn(assumed) },
    Subject: assertion.subject,
    SubjectType: assertion.subjectType,
    Issuer: assertion.issuer,
    Audience: assertion.recipient,
    NameQualifier: qualifier,
    SourceIdentity: sourceIdentity,
  };
});
