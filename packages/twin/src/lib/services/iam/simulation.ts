import { ApiError } from '../../api-error.ts';
import type { Members } from '../../operation.ts';
import { evaluate, type Decision, type PolicySet } from '@paddock/policy/evaluate';
import { classifyPrincipal, type Context, type Principal } from '@paddock/policy/request';

export interface SimulationInput {
  readonly ActionNames: readonly string[];
  readonly ResourceArns?: readonly string[];
  readonly ResourcePolicy?: string;
  readonly ResourceOwner?: string;
  readonly ContextEntries?: readonly {
    readonly ContextKeyName?: string;
    readonly ContextKeyValues?: readonly string[];
    readonly ContextKeyType?: string;
  }[];
}

/** What a policy of the identity gate is called in the answer. */
export interface PolicySource {
  readonly id: string;
  readonly type: 'user' | 'group' | 'role' | 'aws-managed' | 'user-managed' | 'none';
}

/** Every action on every resource, by the same engine that decides real calls. `sources`: what the policies of the identity gate are. */
export function simulate(input: SimulationInput, principal: Principal, policies: PolicySet, sources: readonly PolicySource[]): Members {
  const context: Record<string, Context[string]> = {};
  for (const { ContextKeyName, ContextKeyValues, ContextKeyType } of input.ContextEntries ?? []) {
    if (ContextKeyName === undefined) continue;
    context[ContextKeyName] = ContextKeyType?.endsWith('List') === true ? (ContextKeyValues ?? []) : (ContextKeyValues?.[0] ?? '');
  }
  const results = input.ActionNames.flatMap((action) =>
    (input.ResourceArns ?? ['*']).map((resource) => {
      const owner = input.ResourceOwner === undefined ? undefined : /\d{12}/.exec(input.ResourceOwner)?.[0];
      const decision = evaluate(
        { principal, action, resource, context, ...(owner === undefined ? {} : { resourceAccount: owner }) },
        policies,
      );
      return {
        EvalActionName: action,
        EvalResourceName: resource,
        EvalDecision: decision.decision,
        MatchedStatements: matched(decision, sources),
        MissingContextValues: [],
        ...(policies.scps === undefined
          ? {}
          : { OrganizationsDecisionDetail: { AllowedByOrganizations: decision.decidedBy?.kind !== 'scp' } }),
        ...(policies.boundary === undefined
          ? {}
          : { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: decision.decidedBy?.kind !== 'boundary' } }),
      };
    }),
  );
  return { EvaluationResults: results, IsTruncated: false };
}

function matched(decision: Decision, sources: readonly PolicySource[]): readonly Members[] {
  const by = decision.decidedBy;
  if (by === undefined || decision.decision === 'implicitDeny') return [];
  if (by.kind === 'resource') return [{ SourcePolicyId: 'ResourcePolicy', SourcePolicyType: 'resource' }];
  const source = by.kind === 'identity' ? sources[by.policy ?? 0] : undefined;
  return [{ SourcePolicyId: source?.id ?? by.kind, SourcePolicyType: source?.type ?? 'none' }];
}

/** Who a simulation is about: a user, a group (as a user of it) or a role. Throws `InvalidInput` for an ARN of anything else. */
export function simulatedPrincipal(arn: string): Principal {
  const match = /^arn:aws[\w-]*:iam::(\d{12}):(user|role|group)\/(?:.*\/)?([^/]+)$/.exec(arn);
  if (match === null) throw new ApiError('InvalidInputException', `Invalid principal: ${arn}`);
  const [, account = '', type, name = ''] = match;
  if (type === 'role') return classifyPrincipal(`arn:aws:sts::${account}:assumed-role/${name}/simulation`, { 'aws:PrincipalArn': arn });
  return classifyPrincipal(type === 'user' ? arn : `arn:aws:iam::${account}:user/simulated`);
}
