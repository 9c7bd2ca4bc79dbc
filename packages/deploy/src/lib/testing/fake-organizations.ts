import type { OrganizationsApi } from '@paddock/aws-clients/organizations';
import { FakeError, type FakeRequest, type FakeState } from './fake-state.ts';

const types = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'] as const;
type PolicyType = (typeof types)[number];
const fullAccess: Readonly<Record<string, string>> = {
  SERVICE_CONTROL_POLICY: 'p-FullAWSAccess',
  RESOURCE_CONTROL_POLICY: 'p-RCPFullAWSAccess',
};
const mostAttached: Readonly<Record<string, number>> = { SERVICE_CONTROL_POLICY: 10, RESOURCE_CONTROL_POLICY: 5 };

export function fakeOrganizations(state: FakeState): OrganizationsApi {
  const organisation = () => {
    if (state.organisation === undefined) throw new FakeError('AWSOrganizationsNotInUseException');
    return state.organisation;
  };
  const next = (): number => ++state.counter;
  const digits = (): string => String(200_000_000_000 + next());
  const setTags = (id: string, tags: readonly { Key?: string | undefined; Value?: string | undefined }[] = []): void => {
    const all = state.tags.get(id) ?? new Map<string, string>();
    for (const tag of tags) all.set(tag.Key ?? '', tag.Value ?? '');
    state.tags.set(id, all);
  };
  const place = (id: string | undefined): string => {
    if (id === organisation().rootId || state.ous.has(id ?? '') || state.accounts.has(id ?? '')) return id ?? '';
    throw new FakeError('TargetNotFoundException', `no target ${id}`);
  };
  const attachFull = (id: string): void => {
    for (const type of organisation().policyTypes) state.attachments.add(`${fullAccess[type]}@${id}`);
    state.attachments.add(`p-FullAWSAccess@${id}`);
  };
  const policy = (id: string | undefined) => {
    const found = state.policies.get(id ?? '');
    if (found === undefined) throw new FakeError('PolicyNotFoundException', `no policy ${id}`);
    return found;
  };
  const summary = (id: string) => {
    const { name, description, type, awsManaged } = policy(id);
    return { Id: id, Name: name, Description: description, Type: type as PolicyType, AwsManaged: awsManaged };
  };
  const finish = (request: FakeRequest): void => {
    if (request.state !== 'IN_PROGRESS') return;
    if ([...state.accounts.values()].some((account) => account.email === request.email)) {
      request.state = 'FAILED';
      request.reason = 'EMAIL_ALREADY_EXISTS';
      return;
    }
    const id = digits();
    state.accounts.set(id, { id, name: request.name, email: request.email, state: 'ACTIVE', parent: organisation().rootId });
    state.tags.set(id, new Map(request.tags));
    state.iam.set(id, { roles: new Map(), policies: new Map() });
    attachFull(id);
    request.state = 'SUCCEEDED';
    request.account = id;
  };
  const requestStatus = (request: FakeRequest) => ({
    Id: request.id,
    AccountName: request.name,
    State: request.state,
    RequestedTimestamp: request.at,
    ...(request.account === undefined ? {} : { AccountId: request.account }),
    ...(request.reason === undefined ? {} : { FailureReason: request.reason as 'EMAIL_ALREADY_EXISTS' }),
  });
  const accountShape = (id: string) => {
    const account = state.accounts.get(id);
    if (account === undefined) throw new FakeError('AccountNotFoundException');
    return { Id: id, Name: account.name, Email: account.email, State: account.state as 'ACTIVE' };
  };
  /** Two to a page, so that the second page is always read. */
  const page = <T>(items: readonly T[], token: string | undefined): { readonly items: T[]; readonly rest: { NextToken?: string } } => {
    const start = Number(token ?? 0);
    const rest = start + 2 < items.length ? { NextToken: String(start + 2) } : {};
    return { items: items.slice(start, start + 2), rest };
  };

  return {
    createOrganization: async () => {
      if (state.organisation !== undefined) throw new FakeError('AlreadyInOrganizationException');
      state.organisation = { id: 'o-exampleorg', rootId: 'r-root', policyTypes: new Set() };
      const id = state.callerAccount;
      for (const type of types) {
        const policyId = fullAccess[type] ?? '';
        const name = policyId.slice(2);
        state.policies.set(policyId, { id: policyId, type, name, description: '', content: '{}', awsManaged: true });
      }
      state.accounts.set(id, { id, name: 'management', email: 'root@example.com', state: 'ACTIVE', parent: 'r-root' });
      attachFull('r-root');
      attachFull(id);
      return {};
    },
    describeOrganization: async () => ({
      Organization: { Id: organisation().id, FeatureSet: 'ALL', MasterAccountId: state.callerAccount },
    }),
    listRoots: async () => ({
      Roots: [
        {
          Id: organisation().rootId,
          PolicyTypes: [...organisation().policyTypes].map((type) => ({ Type: type as PolicyType, Status: 'ENABLED' as const })),
        },
      ],
    }),
    enablePolicyType: async ({ PolicyType: type }) => {
      if (organisation().policyTypes.has(type ?? '')) throw new FakeError('PolicyTypeAlreadyEnabledException');
      organisation().policyTypes.add(type ?? '');
      for (const id of [organisation().rootId, ...state.ous.keys(), ...state.accounts.keys()]) attachFull(id);
      return {};
    },
    createOrganizationalUnit: async ({ ParentId, Name, Tags }) => {
      const parent = place(ParentId);
      if ([...state.ous.values()].some((ou) => ou.parent === parent && ou.name === Name))
        throw new FakeError('DuplicateOrganizationalUnitException');
      const id = `ou-root-${next()}`;
      state.ous.set(id, { id, name: Name ?? '', parent });
      setTags(id, Tags);
      attachFull(id);
      return { OrganizationalUnit: { Id: id } };
    },
    updateOrganizationalUnit: async ({ OrganizationalUnitId, Name }) => {
      const ou = state.ous.get(OrganizationalUnitId ?? '');
      if (ou === undefined) throw new FakeError('OrganizationalUnitNotFoundException');
      const taken = [...state.ous.values()].some((other) => other !== ou && other.parent === ou.parent && other.name === Name);
      if (taken) throw new FakeError('DuplicateOrganizationalUnitException');
      ou.name = Name ?? ou.name;
      return {};
    },
    deleteOrganizationalUnit: async ({ OrganizationalUnitId: id }) => {
      if (!state.ous.has(id ?? '')) throw new FakeError('OrganizationalUnitNotFoundException');
      const held = [...state.ous.values(), ...state.accounts.values()].some((thing) => thing.parent === id);
      if (held) throw new FakeError('OrganizationalUnitNotEmptyException');
      state.ous.delete(id ?? '');
      for (const attachment of state.attachments) if (attachment.endsWith(`@${id}`)) state.attachments.delete(attachment);
      return {};
    },
    listOrganizationalUnitsForParent: async ({ ParentId, NextToken }) => {
      const { items, rest } = page(
        [...state.ous.values()].filter((ou) => ou.parent === ParentId),
        NextToken,
      );
      return { OrganizationalUnits: items.map((ou) => ({ Id: ou.id, Name: ou.name })), ...rest };
    },
    createAccount: async ({ AccountName, Email, Tags }) => {
      const open = [...state.requests.values()].filter((request) => request.state === 'IN_PROGRESS').length;
      if (open >= 5) throw new FakeError('TooManyRequestsException');
      if (state.accounts.size + open >= state.accountLimit) {
        throw new FakeError('ConstraintViolationException', 'too many accounts', { Reason: 'ACCOUNT_NUMBER_LIMIT_EXCEEDED' });
      }
      const id = `car-${next()}`;
      const tags = new Map((Tags ?? []).map((tag) => [tag.Key ?? '', tag.Value ?? '']));
      state.requests.set(id, { id, name: AccountName ?? '', email: Email ?? '', at: new Date(), tags, polls: 0, state: 'IN_PROGRESS' });
      state.mostRequestsAtOnce = Math.max(state.mostRequestsAtOnce, open + 1);
      return { CreateAccountStatus: requestStatus(state.requests.get(id) as FakeRequest) };
    },
    describeCreateAccountStatus: async ({ CreateAccountRequestId: id }) => {
      const request = state.requests.get(id ?? '');
      if (request === undefined) throw new FakeError('CreateAccountStatusNotFoundException');
      if (request.polls++ >= state.polls) finish(request);
      return { CreateAccountStatus: requestStatus(request) };
    },
    listCreateAccountStatus: async ({ States, NextToken }) => {
      const wanted = [...state.requests.values()].filter((request) => States?.includes(request.state) ?? true);
      const { items, rest } = page(wanted, NextToken);
      return { CreateAccountStatuses: items.map(requestStatus), ...rest };
    },
    describeAccount: async ({ AccountId }) => ({ Account: accountShape(AccountId ?? '') }),
    listAccounts: async ({ NextToken }) => {
      const { items, rest } = page([...state.accounts.keys()], NextToken);
      return { Accounts: items.map(accountShape), ...rest };
    },
    listAccountsForParent: async ({ ParentId, NextToken }) => {
      const inside = [...state.accounts.values()].filter((account) => account.parent === ParentId).map((account) => account.id);
      const { items, rest } = page(inside, NextToken);
      return { Accounts: items.map(accountShape), ...rest };
    },
    listParents: async ({ ChildId }) => ({ Parents: [{ Id: state.accounts.get(ChildId ?? '')?.parent ?? '' }] }),
    moveAccount: async ({ AccountId, SourceParentId, DestinationParentId }) => {
      const account = state.accounts.get(AccountId ?? '');
      if (account === undefined || account.parent !== SourceParentId) throw new FakeError('AccountNotFoundException');
      account.parent = place(DestinationParentId);
      return {};
    },
    createPolicy: async ({ Name, Description, Content, Type, Tags }) => {
      organisation();
      if ([...state.policies.values()].some((other) => other.name === Name)) throw new FakeError('DuplicatePolicyException');
      if ((Content?.length ?? 0) > 10_240)
        throw new FakeError('ConstraintViolationException', 'too long', { Reason: 'POLICY_CONTENT_LIMIT_EXCEEDED' });
      const id = `p-${next()}`;
      state.policies.set(id, {
        id,
        type: Type ?? '',
        name: Name ?? '',
        description: Description ?? '',
        content: Content ?? '',
        awsManaged: false,
      });
      setTags(id, Tags);
      return { Policy: { PolicySummary: { Id: id } } };
    },
    updatePolicy: async ({ PolicyId, Name, Description, Content }) => {
      const found = policy(PolicyId);
      Object.assign(found, { name: Name ?? found.name, description: Description ?? found.description, content: Content ?? found.content });
      return {};
    },
    deletePolicy: async ({ PolicyId }) => {
      policy(PolicyId);
      if ([...state.attachments].some((attachment) => attachment.startsWith(`${PolicyId}@`))) throw new FakeError('PolicyInUseException');
      state.policies.delete(PolicyId ?? '');
      return {};
    },
    describePolicy: async ({ PolicyId }) => ({ Policy: { PolicySummary: summary(PolicyId ?? ''), Content: policy(PolicyId).content } }),
    listPolicies: async ({ Filter, NextToken }) => {
      const { items, rest } = page(
        [...state.policies.values()].filter((one) => one.type === Filter),
        NextToken,
      );
      return { Policies: items.map((one) => summary(one.id)), ...rest };
    },
    attachPolicy: async ({ PolicyId, TargetId }) => {
      const { type } = policy(PolicyId);
      const target = place(TargetId);
      if (!organisation().policyTypes.has(type)) throw new FakeError('PolicyTypeNotEnabledException');
      if (state.attachments.has(`${PolicyId}@${target}`)) throw new FakeError('DuplicatePolicyAttachmentException');
      const attached = [...state.attachments].filter((one) => one.endsWith(`@${target}`) && policy(one.split('@')[0]).type === type).length;
      if (attached >= (mostAttached[type] ?? 0)) {
        throw new FakeError('ConstraintViolationException', 'no slot', { Reason: 'MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED' });
      }
      state.attachments.add(`${PolicyId}@${target}`);
      return {};
    },
    detachPolicy: async ({ PolicyId, TargetId }) => {
      if (!state.attachments.delete(`${PolicyId}@${TargetId}`)) throw new FakeError('PolicyNotAttachedException');
      return {};
    },
    listTargetsForPolicy: async ({ PolicyId, NextToken }) => {
      const targets = [...state.attachments].filter((one) => one.startsWith(`${PolicyId}@`)).map((one) => one.slice(one.indexOf('@') + 1));
      const { items, rest } = page(targets, NextToken);
      return { Targets: items.map((TargetId) => ({ TargetId })), ...rest };
    },
    listTagsForResource: async ({ ResourceId, NextToken }) => {
      const { items, rest } = page([...(state.tags.get(ResourceId ?? '') ?? [])], NextToken);
      return { Tags: items.map(([Key, Value]) => ({ Key, Value })), ...rest };
    },
    tagResource: async ({ ResourceId, Tags }) => {
      setTags(ResourceId ?? '', Tags);
      return {};
    },
    untagResource: async ({ ResourceId, TagKeys }) => {
      for (const key of TagKeys ?? []) state.tags.get(ResourceId ?? '')?.delete(key);
      return {};
    },
  };
}
