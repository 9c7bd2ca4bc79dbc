import { canonicalJson } from '@paddock/base/canonical-json';
import type { ChainDocuments } from '@paddock/guardrails/cases';
import type { ClaimChain } from '@paddock/guardrails/claims';
import { createPolicyCompiler, type PolicyCompiler } from '@paddock/policy/compile';
import { findRequest, requestAssumptions, type PolicyChain, type Verdict } from '@paddock/policy/prove';
import type { ChainChange } from './chain-changes.ts';
import { fullAccess, holdsAll } from './chain-prover.ts';

/** What the control policies of a place will allow that they do not allow now, and the reverse: proven to be nothing, or shown by a request. */
export interface AccessChange {
  readonly place: string;
  /** `refuted`: a request that is denied now and will be allowed. */
  readonly gains: Verdict;
  /** `refuted`: a request that is allowed now and will be denied. */
  readonly loses: Verdict;
}

const everybody = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };

/** Compares every chain that changes, with identity and resource policies that allow everything. Places that are new have nobody who could lose. */
export function accessChanges(chains: readonly Omit<ChainChange, 'guardrails' | 'nodes'>[], steps?: number): readonly AccessChange[] {
  const compiler = createPolicyCompiler();
  const options = { assume: [...requestAssumptions, 'known-actions'] as const, ...(steps === undefined ? {} : { steps }) };
  return chains
    .filter(({ isNew, before, after }) => !isNew && canonicalJson(before) !== canonicalJson(after))
    .map(({ place, before, after }) => {
      const now = withFullAccess(before);
      const then = withFullAccess(after);
      const difference = (left: ClaimChain, right: ClaimChain): Verdict =>
        holdsAll(left, right) ? proven : findRequest(compiled(left, compiler), compiled(right, compiler), options);
      return { place, gains: difference(then, now), loses: difference(now, then) };
    })
    .filter(({ gains, loses }) => gains.verdict !== 'proven' || loses.verdict !== 'proven');
}

const proven: Verdict = { verdict: 'proven', assumptions: [], steps: 0 };

function withFullAccess({ scps, rcps }: ChainDocuments): ClaimChain {
  return { scps: scps.map((node) => [fullAccess, ...node]), rcps };
}

function compiled({ scps, rcps }: ClaimChain, compiler: PolicyCompiler): PolicyChain {
  return {
    identity: [compiler.compile(fullAccess, 'identity')],
    resource: compiler.compile(everybody, 'resource'),
    scps: scps.map((node) => node.map((document) => compiler.compile(document, 'scp'))),
    rcps: rcps.map((node) => node.map((document) => compiler.compile(document, 'rcp'))),
  };
}

/** For people. */
export function renderAccessChanges(changes: readonly AccessChange[]): string {
  if (changes.length === 0) return '';
  return [
    'Who gains and loses what, by the control policies alone (over all requests, not only the cases):',
    ...changes.flatMap(({ place, gains, loses }) => [
      `  ${place}`,
      `    gains ${sentence(gains, 'nothing (proven)')}`,
      `    loses ${sentence(loses, 'nothing: what is allowed now stays allowed (proven)')}`,
    ]),
  ].join('\n');
}

function sentence(verdict: Verdict, nothing: string): string {
  switch (verdict.verdict) {
    case 'proven':
      return nothing;
    case 'refuted': {
      const { action, resource, context } = verdict.witness;
      const keys = Object.entries(context).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
      return `e.g. ${action} on ${resource}${keys.length === 0 ? '' : ` with ${keys.join(', ')}`}`;
    }
    case 'unknown':
      return `unknown: ${verdict.why.detail}`;
  }
}
