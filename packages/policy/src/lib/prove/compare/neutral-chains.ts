import { compilePolicy } from '../../compile/compile-policy.ts';
import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import type { PolicySet } from '../../evaluate/policy-set.ts';
import type { PrincipalKind } from '../../principal/principal.ts';
import type { PolicyKind } from '../../syntax/policy-kind.ts';

/** Surroundings in which nothing but the policy decides, for one of the ways in which a policy of its kind can matter. */
export interface NeutralChain {
  /** A request that tells two policies apart in some other surroundings of the kind tells them apart here too. */
  readonly isWidest: boolean;
  readonly principals: readonly PrincipalKind[];
  readonly around: (policy: CompiledPolicy) => PolicySet;
}

const everything = { Effect: 'Allow', Action: '*', Resource: '*' };
const statement = (value: object): object => ({ Version: '2012-10-17', Statement: [value] });

/**
 * The surroundings for a kind of policy, the plainest first, the widest (if any is) last. A policy of a principal is also seen beside a resource
 * policy that hands the question over to it, for resources of other accounts, KMS keys and roles; a resource policy also beside an identity policy
 * that allows everything.
 * @param accounts that resource policies hand the question to: all that principals of the comparison may belong to
 * @param onlyDenies neither of two SCPs allows anything: such SCPs are attached beside `FullAWSAccess`, and so they are seen
 */
export function neutralChains(kind: PolicyKind, accounts: readonly string[], onlyDenies: boolean): readonly NeutralChain[] {
  const identity = [compilePolicy(statement(everything), 'identity')];
  const open = compilePolicy(statement({ ...everything, Principal: '*' }), 'resource');
  const delegating = compilePolicy(statement({ ...everything, Principal: { AWS: accounts } }), 'resource');
  const fullAccess = onlyDenies ? [compilePolicy(statement(everything), 'scp')] : [];
  const own: readonly PrincipalKind[] = ['role-session', 'user'];
  const anyone: readonly PrincipalKind[] = ['role-session', 'user', 'root', 'service', 'anonymous', 'federated', 'federated-user'];
  switch (kind) {
    case 'identity':
      return [
        { isWidest: false, principals: own, around: (policy) => ({ identity: [policy] }) },
        { isWidest: true, principals: own, around: (policy) => ({ identity: [policy], resource: delegating }) },
      ];
    case 'boundary':
      return [
        { isWidest: false, principals: own, around: (policy) => ({ identity, boundary: [policy] }) },
        { isWidest: true, principals: own, around: (policy) => ({ identity, boundary: [policy], resource: delegating }) },
      ];
    case 'session':
      return [
        { isWidest: false, principals: ['role-session', 'federated-user'], around: (policy) => ({ identity, session: [policy] }) },
        {
          isWidest: true,
          principals: ['role-session', 'federated-user'],
          around: (policy) => ({ identity, session: [policy], resource: delegating }),
        },
      ];
    case 'scp':
      return [
        {
          isWidest: false,
          principals: ['role-session', 'user', 'root'],
          around: (policy) => ({ identity, scps: [[...fullAccess, policy]] }),
        },
        {
          isWidest: true,
          principals: ['role-session', 'user', 'root', 'federated-user'],
          around: (policy) => ({ identity, resource: open, scps: [[...fullAccess, policy]] }),
        },
      ];
    case 'rcp':
      return [{ isWidest: true, principals: anyone, around: (policy) => ({ identity, resource: open, rcps: [[policy]] }) }];
    case 'endpoint':
      return [{ isWidest: true, principals: anyone, around: (policy) => ({ identity, resource: open, endpoint: [policy] }) }];
    case 'resource':
    case 'trust':
      return [
        { isWidest: false, principals: anyone, around: (policy) => ({ resource: policy }) },
        { isWidest: false, principals: anyone, around: (policy) => ({ identity, resource: policy }) },
      ];
  }
}
