import type { PolicyCompiler } from '@paddock/policy/compile';
import { proveDenied, requestAssumptions, type AssumptionName, type KeyFact, type Verdict } from '@paddock/policy/prove';
import type { Claim } from '../../claim.ts';
import type { GuardrailEnvironment, Mechanism } from '../../guardrail.ts';

/** Control policies on the way from the root to an account, per node, as JSON documents. */
export interface ClaimChain {
  /** With `FullAWSAccess` where it is attached. */
  readonly scps: readonly (readonly unknown[])[];
  readonly rcps: readonly (readonly unknown[])[];
}

export interface ProveClaimOptions {
  readonly compiler: PolicyCompiler;
  /** Default: what AWS's documentation says about requests, and that there are no other actions than the documented ones. */
  readonly assume?: readonly AssumptionName[];
  readonly facts?: readonly KeyFact[];
  /** Budget; default the prover's. */
  readonly steps?: number;
}

export const claimAssumptions: readonly AssumptionName[] = [...requestAssumptions, 'known-actions'];

const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const everybody = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };

/** SCPs bind principals of the organisation's accounts, and neither AWS services nor service-linked roles. */
const boundByScps = ['role-session', 'user', 'root', 'federated-user'] as const;

/**
 * Proves a claim for a chain, whatever identity and resource policies exist below: with both allowing everything, since any others allow
 * less. A counterexample is a request that the control policies let through.
 */
export function proveClaim(
  claim: Claim,
  mechanism: Mechanism,
  parameters: unknown,
  environment: GuardrailEnvironment,
  chain: ClaimChain,
  options: ProveClaimOptions,
): Verdict {
  const { compiler } = options;
  const requests = compiler.compile({ Version: '2012-10-17', Statement: claim.requests(parameters, environment) }, 'identity');
  return proveDenied(
    {
      identity: [compiler.compile(everything, 'identity')],
      resource: compiler.compile(everybody, 'resource'),
      scps: chain.scps.map((node) => node.map((document) => compiler.compile(document, 'scp'))),
      rcps: chain.rcps.map((node) => node.map((document) => compiler.compile(document, 'rcp'))),
    },
    requests,
    {
      assume: options.assume ?? claimAssumptions,
      ...(mechanism === 'scp' ? { principals: boundByScps } : {}),
      ...(options.facts === undefined ? {} : { facts: options.facts }),
      ...(options.steps === undefined ? {} : { steps: options.steps }),
    },
  );
}
