import { managedPolicyDocument } from '@paddock/aws-data/managed-policies';
import type { Context, ContextValue } from '@paddock/policy/request';
import type { Estate, EstateAccount, EstateRole, PolicyJson } from '../../estate.ts';
import { managedPolicy, organizationAccessRole } from '../roles/role-definition.ts';
import type { Actor } from './actor.ts';
import { decide } from './decide.ts';
import type { EstateIds, EstateNames } from './estate-names.ts';
import { estatePolicies, type EstatePolicies } from './estate-policies.ts';
import { conditionsOf, statementsOf, variablesIn } from './policy-parts.ts';
import type { Answer, Wish } from './wish.ts';

/** A role of the estate, with what its account knows of it. */
export interface RoleInWorld {
  /** Logical id. */
  readonly account: string;
  readonly role: EstateRole;
  readonly arn: string;
  readonly trust: PolicyJson;
  readonly boundaryArn?: string;
  /** ARNs of the account's own policies that are attached to it. */
  readonly ownPolicies: readonly string[];
  readonly actor: Actor;
}

export interface OpenQuestion {
  readonly actor: string;
  readonly action: string;
  readonly resource: string;
  readonly why: string;
}

/** The estate as somebody sees it who looks for a way. */
export interface World {
  readonly estate: Estate;
  readonly policies: EstatePolicies;
  readonly names: EstateNames;
  readonly roles: readonly RoleInWorld[];
  account(logicalId: string): EstateAccount;
  rolesIn(account: string): readonly RoleInWorld[];
  /** Keys of principal tags that some policy asks for. */
  readonly principalTags: readonly string[];
  /** Remembered: the same wish of the same actor is decided once. */
  decide(actor: Actor, wish: Wish): Answer;
  /** Notes what could not be decided for a reason that is not the evaluator's or the prover's. */
  leaveOpen(actor: Actor, wish: Wish, why: string): void;
  /** What could not be decided so far. */
  readonly open: readonly OpenQuestion[];
  readonly counts: { readonly decisions: number; readonly searches: number };
}

export interface WorldLimits {
  readonly decisions: number;
  /** Searches over condition keys, and the prover's steps in each. */
  readonly searches: number;
  readonly steps: number;
}

export function createWorld(estate: Estate, ids: EstateIds, limits: WorldLimits): World {
  const ouOf = new Map(estate.accounts.map(({ logicalId, ou }) => [logicalId, ou]));
  const names: EstateNames = {
    account: (logicalId) => ids.account(logicalId),
    pathOf: (account) => ids.path(ouOf.get(account) ?? 'root'),
    organisation: ids.organisation,
    homeRegion: estate.organisation.homeRegion,
  };
  const policies = estatePolicies(estate, ids);
  const accounts = new Map(estate.accounts.map((account) => [account.logicalId, account]));
  const roles = estate.accounts.flatMap((account) => rolesOf(account, ids));
  const byAccount = Map.groupBy(roles, ({ account }) => account);
  const answers = new Map<string, Answer>();
  const open = new Map<string, OpenQuestion>();
  const counts = { decisions: 0, searches: 0 };
  const maySearch = (): boolean => counts.searches++ < limits.searches;
  const answer = (actor: Actor, wish: Wish): Answer => {
    if (counts.decisions >= limits.decisions) return { kind: 'unknown', why: `the budget of ${limits.decisions} decisions is used up` };
    counts.decisions++;
    return decide(actor, wish, { policies, names, steps: limits.steps, maySearch });
  };
  const leaveOpen = (actor: Actor, wish: Wish, why: string): void =>
    void open.set(`${actor.id} ${wishKey(wish)}`, { actor: actor.id, action: wish.action, resource: wish.resource, why });
  return {
    estate,
    policies,
    names,
    leaveOpen,
    roles,
    account: (logicalId) => accounts.get(logicalId)!,
    rolesIn: (account) => byAccount.get(account) ?? [],
    principalTags: principalTagsOf(estate, roles),
    decide: (actor, wish) => {
      const key = `${actor.id} ${wishKey(wish)}`;
      const known = answers.get(key) ?? answer(actor, wish);
      answers.set(key, known);
      if (known.kind === 'unknown') leaveOpen(actor, wish, known.why);
      return known;
    },
    get open() {
      return [...open.values()];
    },
    counts,
  };
}

const plain = (keys: Readonly<Record<string, ContextValue | undefined>> | Context | undefined): string =>
  Object.entries(keys ?? {})
    .map(([key, value]) => `${key}=${value === undefined ? '' : JSON.stringify(value)}`)
    .join(' ');

function wishKey({ action, resource, owner, keys, likely, policy, resourceTags = [] }: Wish): string {
  return [
    action,
    resource,
    owner,
    plain(keys),
    plain(likely),
    policy === undefined ? '' : JSON.stringify(policy),
    resourceTags.join(' '),
  ].join('|');
}

function rolesOf(account: EstateAccount, ids: EstateIds): readonly RoleInWorld[] {
  const roles = account.logicalId === 'management' ? account.roles : [...account.roles, organisationsRole];
  return roles.map((role) => {
    const arn = `arn:aws:iam::${ids.account(account.logicalId)}:role${role.path}${role.name}`;
    const own = account.managedPolicies.map((policy) => ({
      arn: `arn:aws:iam::${ids.account(account.logicalId)}:policy${policy.path}${policy.name}`,
      document: policy.document,
    }));
    const attached = role.managedPolicyArns.map((text) => ids.render(text));
    const boundaryArn = role.permissionsBoundary === undefined ? undefined : ids.render(role.permissionsBoundary);
    const documentOf = (policyArn: string): readonly PolicyJson[] => {
      const document = own.find((policy) => policy.arn === policyArn)?.document;
      if (document !== undefined) return [ids.render(document)];
      const text = managedPolicyDocument(policyArn);
      return text === undefined ? [] : [managed(policyArn, text)];
    };
    const [boundary] = boundaryArn === undefined ? [] : documentOf(boundaryArn);
    return {
      account: account.logicalId,
      role,
      arn,
      trust: ids.render(role.trust),
      ...(boundaryArn === undefined ? {} : { boundaryArn }),
      ownPolicies: attached.filter((policyArn) => own.some((policy) => policy.arn === policyArn)),
      actor: {
        id: `${role.name}@${account.logicalId}`,
        kind: 'role',
        account: account.logicalId,
        name: role.name,
        path: role.path,
        arn,
        identity: [...Object.values(role.inlinePolicies).map((document) => ids.render(document)), ...attached.flatMap(documentOf)],
        ...(boundary === undefined ? {} : { boundary }),
        tags: [],
        changed: false,
      },
    };
  });
}

/** One object per managed policy: what is compiled of it is remembered by the object. */
const managedDocuments = new Map<string, PolicyJson>();

function managed(arn: string, text: string): PolicyJson {
  const document = managedDocuments.get(arn) ?? (JSON.parse(text) as PolicyJson);
  managedDocuments.set(arn, document);
  return document;
}

/** Made by AWS Organizations in every account it creates. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_access-cross-account-role.html */
const organisationsRole: EstateRole = {
  kind: 'role',
  name: organizationAccessRole,
  path: '/',
  description: 'Made by AWS Organizations',
  trust: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::{{account:management}}:root' }, Action: 'sts:AssumeRole' }],
  },
  inlinePolicies: {},
  managedPolicyArns: [managedPolicy('AdministratorAccess')],
  maxSessionSeconds: 3600,
  tags: {},
};

const principalTag = /^aws:principaltag\/(.+)$/i;

function principalTagsOf(estate: Estate, roles: readonly RoleInWorld[]): readonly string[] {
  const own = new Set(roles.flatMap(({ role, trust }) => [trust, ...Object.values(role.inlinePolicies)]));
  const boundaries = estate.accounts.flatMap((account) => account.managedPolicies.map(({ document }) => document));
  const documents = [...own, ...boundaries, ...estate.policies.map(({ document }) => document)];
  const keys = documents.flatMap(statementsOf).flatMap((statement) => {
    const texts = [statement.Resource, statement.NotResource].flatMap((element) => element ?? []);
    return [...texts.flatMap(variablesIn), ...conditionsOf(statement).flatMap(({ key, values }) => [key, ...values.flatMap(variablesIn)])];
  });
  return [...new Set(keys.flatMap((key) => principalTag.exec(key)?.[1]?.toLowerCase() ?? []))].toSorted();
}
