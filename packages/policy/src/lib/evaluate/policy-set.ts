import type { CompiledPolicy } from '../compile/compiled-policy.ts';

/** All policies that bear on a request. An absent or empty list means that there are none of that kind. */
export interface PolicySet {
  /** Of the user and its groups, or of the role. */
  readonly identity?: readonly CompiledPolicy[];
  /** Of the resource: kind `resource`, or `trust` when a role is assumed. */
  readonly resource?: CompiledPolicy;
  readonly boundary?: readonly CompiledPolicy[];
  readonly session?: readonly CompiledPolicy[];
  /** Of the VPC endpoint that the call came through. */
  readonly endpoint?: readonly CompiledPolicy[];
  /** On the principal's chain: per node, from the root to the account. Absent: the account is in no organisation. */
  readonly scps?: readonly (readonly CompiledPolicy[])[];
  /** On the chain of the resource's owner. RCPFullAWSAccess is taken to be attached to every node, listed or not. */
  readonly rcps?: readonly (readonly CompiledPolicy[])[];
  /** Twelve-digit id of the organisation's management account: SCPs and RCPs leave its principals and resources alone. */
  readonly managementAccount?: string;
}

/** A kind of policy as it bears on a request; `resource` covers trust policies too. */
export type GateKind = 'scp' | 'rcp' | 'endpoint' | 'resource' | 'identity' | 'boundary' | 'session';

export interface DecidedBy {
  readonly kind: GateKind;
  /** For SCPs and RCPs: the node, 0 is the root. */
  readonly level?: number;
  /** 0-based, among the policies of that kind (and node). */
  readonly policy?: number;
  /** The Sid, or the 0-based index. */
  readonly statement?: string | number;
}

export interface Decision {
  readonly decision: 'allowed' | 'explicitDeny' | 'implicitDeny';
  /**
   * `allowed`: the statement that gave it, `resource` where the resource policy alone sufficed; without `policy` for a root user and for
   * `sts:GetCallerIdentity`, who need none. `explicitDeny`: the first denying statement in the order SCP, RCP, endpoint, resource, identity,
   * boundary, session. `implicitDeny`: the first in the order RCP, SCP, endpoint, resource, identity, boundary, session that had to allow and
   * did not.
   */
  readonly decidedBy: DecidedBy;
}
