import type { Action, AttachPolicy, CreateOu, CreatePolicy, MoveAccount, PolicyContent, RoleAction, TagResource } from '../../action.ts';
import { logicalIdTag } from '../logical-id.ts';
import { organizationPages } from '../read/pages.ts';
import { required } from '../read/required.ts';
import { readTags } from '../read/tree.ts';
import { createAccount } from './create-account.ts';
import { ActionFailed } from './failure.ts';
import { unless } from './retry.ts';
import type { Run } from './run.ts';
import { tagList, tagsToSet } from './tag-list.ts';

export type OrganisationAction = Exclude<Action, RoleAction>;

/** One change of the organisation. Each can be repeated: what is so already counts as done. */
export async function performOnOrganisation(run: Run, action: OrganisationAction): Promise<void> {
  const api = run.clients.organizations;
  switch (action.kind) {
    case 'create-organization':
      await unless(['AlreadyInOrganizationException'], () => api.createOrganization({ FeatureSet: 'ALL' }));
      return learnOrganisation(run);
    case 'enable-policy-type':
      await unless(['PolicyTypeAlreadyEnabledException'], () =>
        api.enablePolicyType({ RootId: run.placeId('root'), PolicyType: action.policyType }),
      );
      return untilEnabled(run, action.policyType);
    case 'create-ou':
      return createOu(run, action);
    case 'rename-ou':
      await api.updateOrganizationalUnit({ OrganizationalUnitId: run.idOf('ou', action.ou), Name: action.after });
      return;
    case 'delete-ou':
      await unless(['OrganizationalUnitNotFoundException'], () =>
        api.deleteOrganizationalUnit({ OrganizationalUnitId: run.idOf('ou', action.ou) }),
      );
      return;
    case 'create-account':
      return createAccount(run, action);
    case 'move-account':
      return moveAccount(run, action);
    case 'create-policy':
      return createPolicy(run, action);
    case 'update-policy':
      await api.updatePolicy({ PolicyId: run.idOf('policy', action.policy), ...contentOf(run, action.after) });
      return;
    case 'delete-policy':
      await unless(['PolicyNotFoundException'], () => api.deletePolicy({ PolicyId: run.idOf('policy', action.policy) }));
      return;
    case 'attach-policy':
      await unless(['DuplicatePolicyAttachmentException'], () => api.attachPolicy(attachment(run, action)));
      return;
    case 'detach-policy':
      await unless(['PolicyNotAttachedException'], () => api.detachPolicy(attachment(run, action)));
      return;
    case 'tag-resource':
      return tagResource(run, action);
  }
}

async function learnOrganisation(run: Run): Promise<void> {
  const { Organization: organisation } = await run.clients.organizations.describeOrganization({});
  const { Roots: roots } = await run.clients.organizations.listRoots({});
  run.ids.organisation = required(organisation?.Id, 'Organization.Id');
  run.ids.root = required(roots?.[0]?.Id, 'Root.Id');
}

/** AWS enables a type of policy some time after the call. */
async function untilEnabled(run: Run, policyType: string): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const { Roots: roots } = await run.clients.organizations.listRoots({});
    if (roots?.[0]?.PolicyTypes?.some((type) => type.Type === policyType && type.Status === 'ENABLED') === true) return;
    await run.wait(Math.min(5_000, 200 * (attempt + 1)));
  }
  throw new ActionFailed(`AWS has not enabled ${policyType} yet`, 'Run `paddock apply` again later.');
}

async function createOu(run: Run, action: CreateOu): Promise<void> {
  const parent = run.placeId(action.parent);
  const tags = { [logicalIdTag]: action.ou };
  const api = run.clients.organizations;
  let id: string | undefined;
  const made = await unless(['DuplicateOrganizationalUnitException'], async () => {
    id = (await api.createOrganizationalUnit({ ParentId: parent, Name: action.name, Tags: tagList(tags) })).OrganizationalUnit?.Id;
  });
  if (made === 'was-so') {
    const siblings = await organizationPages(
      (token) => api.listOrganizationalUnitsForParent({ ParentId: parent, ...token }),
      (page) => page.OrganizationalUnits,
    );
    id = siblings.find((ou) => ou.Name === action.name)?.Id;
    await claim(run, required(id, `OU ${action.name}`), action.ou, `an OU ${action.name}`);
  }
  run.ids.ous.set(action.ou, required(id, 'OrganizationalUnit.Id'));
}

async function createPolicy(run: Run, action: CreatePolicy): Promise<void> {
  const api = run.clients.organizations;
  const content = contentOf(run, action);
  let id: string | undefined;
  const made = await unless(['DuplicatePolicyException'], async () => {
    const answer = await api.createPolicy({ ...content, Type: action.policyType, Tags: tagList({ [logicalIdTag]: action.policy }) });
    id = answer.Policy?.PolicySummary?.Id;
  });
  if (made === 'was-so') {
    const policies = await organizationPages(
      (token) => api.listPolicies({ Filter: action.policyType, ...token }),
      (page) => page.Policies,
    );
    id = required(policies.find((policy) => policy.Name === action.name)?.Id, `policy ${action.name}`);
    await claim(run, id, action.policy, `a policy ${action.name}`);
    await api.updatePolicy({ PolicyId: id, ...content });
  }
  run.ids.policies.set(action.policy, required(id, 'Policy.Id'));
}

/** Something with the name exists: ours, whose reply was lost, carries the logical id. Anything else is somebody else's. */
async function claim(run: Run, id: string, logicalId: string, what: string): Promise<void> {
  const tags = await readTags(run.clients.organizations, id);
  if (tags[logicalIdTag] === logicalId) return;
  throw new ActionFailed(`${what} that is not Paddock's has appeared (${id})`, 'Rename or delete it, then run `paddock apply` again.');
}

function contentOf(run: Run, content: PolicyContent): { Name: string; Description: string; Content: string } {
  return { Name: content.name, Description: content.description, Content: JSON.stringify(run.render(content.document)) };
}

function attachment(run: Run, action: Pick<AttachPolicy, 'policy' | 'target'>): { PolicyId: string; TargetId: string } {
  return { PolicyId: run.idOf('policy', action.policy), TargetId: run.placeId(action.target) };
}

async function moveAccount(run: Run, action: MoveAccount): Promise<void> {
  const api = run.clients.organizations;
  const account = run.idOf('account', action.account);
  const destination = run.placeId(action.after);
  const moved = await unless(['AccountNotFoundException', 'DuplicateAccountException', 'SourceParentNotFoundException'], () =>
    api.moveAccount({ AccountId: account, SourceParentId: run.placeId(action.before), DestinationParentId: destination }),
  );
  if (moved === 'done') return;
  const { Parents: parents } = await api.listParents({ ChildId: account });
  const parent = parents?.[0]?.Id;
  if (parent === destination) return;
  throw new ActionFailed(
    `account ${action.account} is in ${parent ?? 'no OU'} and not in ${action.before} any more`,
    'Run `paddock plan` again.',
  );
}

async function tagResource(run: Run, action: TagResource): Promise<void> {
  const ResourceId = run.idOf(action.resource.kind, action.resource.logicalId);
  const set = tagsToSet(action.set);
  if (set.length > 0) await run.clients.organizations.tagResource({ ResourceId, Tags: set });
  if (action.remove.length > 0) await run.clients.organizations.untagResource({ ResourceId, TagKeys: [...action.remove] });
}
