import type { OrganizationsApi } from '@paddock/aws-clients/organizations';
import type { LiveAccount, LiveAccountRequest, LiveOu, Tags } from '../../live.ts';
import { compare } from '../live-hash.ts';
import { parallel } from '../parallel.ts';
import { organizationPages } from './pages.ts';
import { required } from './required.ts';

/** AWS Organizations allows few calls a second; the SDK waits when it says so. */
const atOnce = 8;

export interface Tree {
  readonly ous: readonly LiveOu[];
  readonly accounts: readonly LiveAccount[];
}

/** OUs, level by level, and the accounts in each: one call tells both the account and where it is. */
export async function readTree(api: OrganizationsApi, rootId: string): Promise<Tree> {
  const ous: Omit<LiveOu, 'tags'>[] = [];
  const accounts: Omit<LiveAccount, 'tags'>[] = [];
  for (let level: readonly string[] = [rootId]; level.length > 0;) {
    const children = await parallel(level, atOnce, (parent) => readPlace(api, parent));
    const below = children.flatMap((place) => place.ous).toSorted((a, b) => compare(a.id, b.id));
    ous.push(...below);
    accounts.push(...children.flatMap((place) => place.accounts));
    level = below.map((ou) => ou.id);
  }
  accounts.sort((a, b) => compare(a.id, b.id));
  const tags = new Map(await parallel([...ous, ...accounts], atOnce, async (thing) => [thing.id, await readTags(api, thing.id)] as const));
  const tagged = <T extends { readonly id: string }>(thing: T): T & { readonly tags: Tags } => ({
    ...thing,
    tags: tags.get(thing.id) ?? {},
  });
  return { ous: ous.map(tagged), accounts: accounts.map(tagged) };
}

async function readPlace(api: OrganizationsApi, parent: string) {
  const [ous, accounts] = await Promise.all([
    organizationPages(
      (token) => api.listOrganizationalUnitsForParent({ ParentId: parent, ...token }),
      (page) => page.OrganizationalUnits,
    ),
    organizationPages(
      (token) => api.listAccountsForParent({ ParentId: parent, ...token }),
      (page) => page.Accounts,
    ),
  ]);
  return {
    ous: ous.map((ou) => ({ kind: 'ou' as const, id: required(ou.Id, 'OrganizationalUnit.Id'), name: ou.Name ?? '', parent })),
    accounts: accounts.map((account) => ({
      kind: 'account' as const,
      id: required(account.Id, 'Account.Id'),
      name: account.Name ?? '',
      email: account.Email ?? '',
      state: account.State ?? account.Status ?? 'UNKNOWN',
      parent,
    })),
  };
}

/** In the order of their keys. */
export async function readTags(api: OrganizationsApi, id: string): Promise<Tags> {
  const tags = await organizationPages(
    (token) => api.listTagsForResource({ ResourceId: id, ...token }),
    (page) => page.Tags,
  );
  return tagsOf(tags);
}

export function tagsOf(tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined): Tags {
  const entries = (tags ?? []).map((tag) => [required(tag.Key, 'Tag.Key'), tag.Value ?? ''] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => compare(a, b)));
}

export async function readRequests(api: OrganizationsApi): Promise<readonly LiveAccountRequest[]> {
  const statuses = await organizationPages(
    (token) => api.listCreateAccountStatus({ States: ['IN_PROGRESS'], ...token }),
    (page) => page.CreateAccountStatuses,
  );
  return statuses
    .map((status) => ({ id: required(status.Id, 'CreateAccountStatus.Id'), name: status.AccountName ?? '' }))
    .toSorted((a, b) => compare(a.id, b.id));
}
