/**
 * References stand in the estate for ids that AWS gives: `{{account:sandbox-1}}` is the account's 12-digit id, `{{ou:sandbox}}` the OU's id,
 * `{{organisation}}` the organisation's id (`o-…`), `{{root}}` the root's id (`r-…`) and `{{path:sandbox}}` the OU's path as
 * `aws:PrincipalOrgPaths` has it (`o-…/r-…/ou-…/ou-…/`).
 */
export type Reference =
  | { readonly kind: 'account'; readonly logicalId: string }
  | { readonly kind: 'ou'; readonly logicalId: string }
  | { readonly kind: 'path'; readonly logicalId: string }
  | { readonly kind: 'organisation' }
  | { readonly kind: 'root' };

const pattern = /\{\{(?:(account|ou|path):([a-z0-9-]+)|(organisation|root))\}\}/g;

export const accountId = (logicalId: string): string => `{{account:${logicalId}}}`;
export const ouId = (logicalId: string): string => `{{ou:${logicalId}}}`;
export const ouPath = (logicalId: string): string => `{{path:${logicalId}}}`;
export const organisationId = '{{organisation}}';
export const rootId = '{{root}}';

/** Replaces every reference in every string of a tree of JSON. `lookup` may throw for what is not known yet. */
export function renderReferences<T>(value: T, lookup: (reference: Reference) => string): T {
  if (typeof value === 'string') {
    return value.replace(pattern, (_text, kind: 'account' | 'ou' | 'path' | undefined, logicalId: string, plain: 'organisation' | 'root') =>
      lookup(kind === undefined ? { kind: plain } : { kind, logicalId }),
    ) as T;
  }
  if (Array.isArray(value)) return value.map((item: unknown) => renderReferences(item, lookup)) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, renderReferences<unknown>(member, lookup)])) as T;
  }
  return value;
}
