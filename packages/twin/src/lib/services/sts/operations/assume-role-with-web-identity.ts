import { isActiveAccount } from '../../../accounts.ts';
import { ApiError } from '../../../api-error.ts';
import { type Caller, callerArn, type SessionFacts } from '../../../caller.ts';
import { operation } from '../../../operation.ts';
import { findRole, oidcProvidersCollection } from '../../iam/store.ts';
import { temporaryCredentials } from '../credentials-shape.ts';
import { parseRoleArn, roleSession, roleSessionSeconds } from '../role-session.ts';
import { sessionPolicies, type SessionPolicyInput } from '../session-policies.ts';
import { sessionTags } from '../session-tags.ts';
import { tokenTags } from '../token-tags.ts';
import { issuerKeysCollection } from '../web-identity-keys.ts';
import { issuerOf, verifyToken } from '../web-identity-token.ts';

interface Input extends SessionPolicyInput {
  readonly RoleArn: string;
  readonly RoleSessionName: string;
  readonly WebIdentityToken: string;
  readonly DurationSeconds?: number;
}

/** Unsigned: the token is the credential, and the role's trust policy decides about what it says. */
export const assumeRoleWithWebIdentity = operation<Input>((input, call) => {
  const target = parseRoleArn(input.RoleArn);
  const role = target === undefined ? undefined : findRole(call.state, target.account, target.name);
  const refused = (): ApiError => new ApiError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
  if (target === undefined || role?.arn !== input.RoleArn || !isActiveAccount(call.state, target.account)) throw refused();
  const issuer = issuerOf(input.WebIdentityToken);
  const provider = call.state
    .table(oidcProvidersCollection, target.account)
    .values()
    .find((each) => each.url === issuer);
  if (provider === undefined)
    throw new ApiError('InvalidIdentityTokenException', `No OpenIDConnect provider found in your account for ${issuer}`);
  const keys = call.state.table(issuerKeysCollection).get(issuer)?.keys ?? [];
  const token = verifyToken(input.WebIdentityToken, keys, provider.clientIds, call.wallNow);
  const host = issuer.slice('https://'.length);
  const audience = token.aud.find((each) => provider.clientIds.includes(each)) ?? '';
  const keysOfToken = { [`${host}:aud`]: audience, [`${host}:sub`]: token.sub, 'aws:FederatedProvider': provider.arn };
  const { tags, transitive } = tokenTags(token.claims);
  const identity = token.claims['https://aws.amazon.com/source_identity'];
  const sourceIdentity = typeof identity === 'string' ? identity : undefined;
  const federated: Caller = {
    principal: { kind: 'federated', provider: provider.arn, providerKind: 'web-identity' },
    account: '',
    userId: `${host}:${audience}:${token.sub}`,
  };
  const requestTags = Object.fromEntries(tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value]));
  const context = { ...keysOfToken, 'sts:RoleSessionName': input.RoleSessionName };
  call.authorize('sts:AssumeRoleWithWebIdentity', role.arn, { ...context, ...requestTags }, federated);
  if (tags.length > 0)
    call.authorize('sts:TagSession', role.arn, { ...context, ...requestTags, 'aws:TagKeys': tags.map((tag) => tag.Key) }, federated);
  if (sourceIdentity !== undefined)
    call.authorize('sts:SetSourceIdentity', role.arn, { ...context, 'sts:SourceIdentity': sourceIdentity }, federated);
  const session: SessionFacts = {
    issuedAt: call.now,
    expiresAt: call.wallNow + roleSessionSeconds(role, input.DurationSeconds, false) * 1000,
    federatedKeys: keysOfToken,
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
    ...sessionTags(federated, tags, transitive),
    ...sessionPolicies(call, target.account, input),
  };
  const assumed = roleSession(call, role, target.account, input.RoleSessionName, session);
  return {
    Credentials: temporaryCredentials(call, assumed),
    SubjectFromWebIdentityToken: token.sub,
    AssumedRoleUser: { AssumedRoleId: assumed.userId, Arn: callerArn(assumed) },
    Provider: provider.arn,
    Audience: audience,
    SourceIdentity: sourceIdentity,
  };
});
