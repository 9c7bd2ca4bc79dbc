import { createPolicyCompiler, type CompiledPolicy, type PolicyCompiler } from '@paddock/policy/compile';
import type { PolicyKind } from '@paddock/policy/document';
import type { Caller } from '../caller.ts';
import { findRole, findUser, groupsOfUser, managedDocument } from '../services/iam/store.ts';
import { chainOf, organizationOf, policiesAttachedTo, type PolicyType } from '../services/organizations/store.ts';
import type { StateView } from '../state/state.ts';

/** A policy and the name that messages give it. */
export interface NamedPolicy {
  readonly policy: CompiledPolicy;
  /** Absent for inline policies. */
  readonly arn?: string;
}

/** The policies that come with a caller. */
export interface CallerPolicies {
  readonly identity: readonly NamedPolicy[];
  readonly boundary?: readonly NamedPolicy[];
  readonly session?: readonly NamedPolicy[];
}

/** Policies by node, from the root to the account; undefined where that kind of policy is not enabled or the account is in no organisation. */
export type PolicyChain = readonly (readonly NamedPolicy[])[] | undefined;

interface Cached<T> {
  readonly version: number;
  readonly value: T;
}

const maximumCached = 20_000;

/** Collects policies from the state, compiled once per content and kept until what they come from changes. */
export class PolicySources {
  readonly #state: StateView;
  readonly #compiler: PolicyCompiler = createPolicyCompiler();
  readonly #callers = new Map<string, Cached<CallerPolicies>>();
  readonly #chains = new Map<string, Cached<PolicyChain>>();

  constructor(state: StateView) {
    this.#state = state;
  }

  compile(text: string, kind: PolicyKind): CompiledPolicy {
    return this.#compiler.compile(text, kind);
  }

  ofCaller(caller: Caller): CallerPolicies {
    const { principal } = caller;
    if (principal.kind === 'anonymous' || principal.kind === 'service' || principal.kind === 'federated') return { identity: [] };
    const key = caller.session === undefined ? principal.arn : `${principal.arn} ${caller.accessKeyId ?? ''}`;
    const version = this.#state.version('iam', principal.account);
    const cached = this.#callers.get(key);
    if (cached?.version === version) return cached.value;
    const value = { ...this.#entityPolicies(caller), ...this.#sessionPolicies(caller) };
    if (this.#callers.size >= maximumCached) this.#callers.clear();
    this.#callers.set(key, { version, value });
    return value;
  }

  /** SCPs or RCPs that bear on an account. */
  chain(account: string, type: PolicyType & ('SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY')): PolicyChain {
    const version = this.#state.version('organizations');
    const key = `${type} ${account}`;
    const cached = this.#chains.get(key);
    if (cached?.version === version) return cached.value;
    const value = this.#collectChain(account, type);
    if (this.#chains.size >= maximumCached) this.#chains.clear();
    this.#chains.set(key, { version, value });
    return value;
  }

  #collectChain(account: string, type: PolicyType): PolicyChain {
    if (organizationOf(this.#state, account)?.enabledPolicyTypes.includes(type) !== true) return undefined;
    const kind = type === 'SERVICE_CONTROL_POLICY' ? 'scp' : 'rcp';
    return chainOf(this.#state, account).map((node) =>
      policiesAttachedTo(this.#state, node, type).map((policy) => ({ policy: this.compile(policy.content, kind), arn: policy.arn })),
    );
  }

  #entityPolicies(caller: Caller): CallerPolicies {
    const { principal } = caller;
    switch (principal.kind) {
      case 'user':
        return this.#userPolicies(principal.account, principal.userName);
      case 'role-session':
      case 'service-linked-role-session': {
        const role = findRole(this.#state, principal.account, principal.roleName);
        // A role that was deleted and made again has another id, and its old sessions nothing.
        if (role === undefined || role.id !== caller.userId.split(':')[0]) return { identity: [] };
        return this.#ofEntity(principal.account, role);
      }
      case 'federated-user': {
        // The permissions are those of the user who called GetFederationToken, cut down by the session policies.
        const userName = caller.session?.federatedKeys?.['paddock:user'];
        return typeof userName === 'string' ? this.#userPolicies(principal.account, userName) : { identity: [] };
      }
      case 'root':
      case 'anonymous':
      case 'service':
      case 'federated':
        return { identity: [] };
    }
  }

  #userPolicies(account: string, userName: string): CallerPolicies {
    const user = findUser(this.#state, account, userName);
    if (user === undefined) return { identity: [] };
    const own = this.#ofEntity(account, user);
    const groups = groupsOfUser(this.#state, account, userName).flatMap((group) => this.#ofEntity(account, group).identity);
    return { ...own, identity: [...own.identity, ...groups] };
  }

  #ofEntity(
    account: string,
    entity: { readonly inline: Readonly<Record<string, string>>; readonly attached: readonly string[]; readonly boundary?: string },
  ): CallerPolicies {
    const inline = Object.values(entity.inline).map((text) => ({ policy: this.compile(text, 'identity') }));
    const managed = entity.attached.map((arn) => this.#managed(account, arn, 'identity'));
    return {
      identity: [...inline, ...managed],
      ...(entity.boundary === undefined ? {} : { boundary: [this.#managed(account, entity.boundary, 'boundary')] }),
    };
  }

  #sessionPolicies(caller: Caller): { readonly session?: readonly NamedPolicy[] } {
    const { session } = caller;
    if (session?.policy === undefined && session?.policyArns === undefined) return {};
    const inline = session.policy === undefined ? [] : [{ policy: this.compile(session.policy, 'session') }];
    const managed = (session.policyArns ?? []).map((arn) => this.#managed(caller.account, arn, 'session'));
    return { session: [...inline, ...managed] };
  }

  /** A policy that is named and not there allows nothing: an empty document would be refused, so a Deny of everything stands for it. */
  #managed(account: string, arn: string, kind: PolicyKind): NamedPolicy {
    const text = managedDocument(this.#state, account, arn);
    return { policy: this.compile(text ?? denyAll, kind), arn };
  }
}

const denyAll = '{"Version":"2012-10-17","Statement":[{"Sid":"PolicyIsMissing","Effect":"Deny","Action":"*","Resource":"*"}]}';
