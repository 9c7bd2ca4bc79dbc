import type { Members } from '../../operation.ts';
import { groupUris } from './acl.ts';
import { canonicalUserId, ownerElement } from './canonical-user.ts';
import type { Grant } from './store.ts';

/** `Owner` and `Grants` as GetBucketAcl and GetObjectAcl give them. */
export function aclOutput(owner: string, grants: readonly Grant[]): Members {
  return {
    Owner: ownerElement(owner),
    Grants: grants.map(({ grantee, permission }) => ({
      Grantee:
        grantee.kind === 'account'
          ? { Type: 'CanonicalUser', ID: canonicalUserId(grantee.account) }
          : { Type: 'Group', URI: groupUris[grantee.group] },
      Permission: permission,
    })),
  };
}
