import { ApiError } from '../../api-error.ts';
import type { StateView } from '../../state/state.ts';
import { cannedGrants, groupUris } from './acl.ts';
import { accountOfCanonicalUser, accountOfEmail } from './canonical-user.ts';
import { invalidArgument, invalidRequest, malformedXml } from './errors.ts';
import { limits } from './limits.ts';
import type { Grant, Grantee, GranteeGroup, Permission } from './store.ts';

/** The ways to give an ACL in headers. */
export interface AclHeaders {
  readonly ACL?: string;
  readonly GrantFullControl?: string;
  readonly GrantRead?: string;
  readonly GrantReadACP?: string;
  readonly GrantWrite?: string;
  readonly GrantWriteACP?: string;
}

export interface AclElement {
  readonly Owner?: { readonly ID?: string };
  readonly Grants?: readonly {
    readonly Grantee?: { readonly Type: string; readonly ID?: string; readonly EmailAddress?: string; readonly URI?: string };
    readonly Permission?: Permission;
  }[];
}

const headerPermissions = {
  GrantFullControl: 'FULL_CONTROL',
  GrantRead: 'READ',
  GrantReadACP: 'READ_ACP',
  GrantWrite: 'WRITE',
  GrantWriteACP: 'WRITE_ACP',
} as const satisfies Partial<Record<keyof AclHeaders, Permission>>;

/** Grants of the headers; undefined when there are none. Throws `InvalidRequest` for both a canned ACL and grants. */
export function grantsOfHeaders(headers: AclHeaders, owner: string, bucketOwner: string, state: StateView): readonly Grant[] | undefined {
  const given = (Object.keys(headerPermissions) as (keyof typeof headerPermissions)[]).filter((name) => headers[name] !== undefined);
  if (headers.ACL !== undefined) {
    if (given.length > 0) throw invalidRequest('Specifying both Canned ACLs and Header Grants is not allowed');
    return cannedGrants(headers.ACL, owner, bucketOwner);
  }
  if (given.length === 0) return undefined;
  return given.flatMap((name) =>
    granteesOfHeader(headers[name]!, state).map((grantee) => ({ grantee, permission: headerPermissions[name] })),
  );
}

/** Grants of an ACL in XML. Throws `MalformedACLError`, `InvalidArgument`, `UnresolvableGrantByEmailAddress`. */
export function grantsOfElement(element: AclElement, state: StateView): readonly Grant[] {
  const grants = element.Grants ?? [];
  if (grants.length > limits.grantsPerAcl)
    throw new ApiError('MalformedACLError', 'The XML you provided was not well-formed or did not validate against our published schema');
  return grants.map(({ Grantee, Permission }) => {
    if (Grantee === undefined || Permission === undefined) throw malformedXml();
    return { grantee: granteeOf(Grantee.ID, Grantee.EmailAddress, Grantee.URI, state), permission: Permission };
  });
}

/** `id="…", emailAddress="…", uri="…"`. */
function granteesOfHeader(text: string, state: StateView): readonly Grantee[] {
  return text.split(',').map((part) => {
    const match = /^\s*(id|emailAddress|uri)\s*=\s*"?([^"]*)"?\s*$/i.exec(part);
    if (match === null) throw invalidArgument('Argument format not recognized', 'x-amz-grant', part.trim());
    const type = match[1]!.toLowerCase();
    const value = match[2]!;
    return granteeOf(
      type === 'id' ? value : undefined,
      type === 'emailaddress' ? value : undefined,
      type === 'uri' ? value : undefined,
      state,
    );
  });
}

function granteeOf(id: string | undefined, email: string | undefined, uri: string | undefined, state: StateView): Grantee {
  if (uri !== undefined) {
    const group = (Object.keys(groupUris) as GranteeGroup[]).find((name) => groupUris[name] === uri);
    if (group === undefined) throw invalidArgument('Invalid group uri', 'uri', uri);
    return { kind: 'group', group };
  }
  if (id !== undefined) {
    const account = accountOfCanonicalUser(state, id);
    if (account === undefined) throw invalidArgument('Invalid id', 'CanonicalUser/ID', id);
    return { kind: 'account', account };
  }
  if (email === undefined) throw malformedXml();
  const account = accountOfEmail(state, email);
  if (account === undefined)
    throw new ApiError('UnresolvableGrantByEmailAddress', 'The email address you provided does not match any account on record.', {
      members: { EmailAddress: email },
    });
  return { kind: 'account', account };
}
