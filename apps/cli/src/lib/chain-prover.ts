import { canonicalJson } from '@paddock/base/canonical-json';
import { claimAssumptions, proveClaim, type Claim, type ClaimChain } from '@paddock/guardrails/claims';
import type { GuardrailEnvironment } from '@paddock/guardrails/guardrail';
import type { GuardrailLibrary } from '@paddock/guardrails/library';
import { createPolicyCompiler } from '@paddock/policy/compile';
import { proveImplies, type Verdict } from '@paddock/policy/prove';

/** The control policies of a place. */
export interface ChainOfPlace {
  readonly chain: ClaimChain;
  /** The documents of the chain that hold a guardrail. */
  readonly holding: (guardrail: string) => readonly unknown[];
}

/**
 * Proves claims, and each only once: what is denied by some documents of a chain is denied by the whole chain, since every node allows everything
 * besides and the rest can only deny more. So a claim is first put to the documents of its own guardrail, whose proof holds in every chain
 * that has them; only where that fails it is put to the whole chain.
 */
export interface Prover {
  claim(claim: Claim, guardrail: string, parameters: unknown, place: ChainOfPlace): Verdict;
  /** Whatever `stricter` allows, `looser` allows too. */
  implies(stricter: ClaimChain, looser: ClaimChain): Verdict;
}

export const fullAccess = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const everybody = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };

export function createProver(environment: GuardrailEnvironment, library: GuardrailLibrary, steps: number | undefined): Prover {
  const compiler = createPolicyCompiler();
  const budget = steps === undefined ? {} : { steps };
  const known = new Map<string, Verdict>();
  const once = (key: string, prove: () => Verdict): Verdict => {
    const verdict = known.get(key) ?? prove();
    known.set(key, verdict);
    return verdict;
  };
  const compiled = (chain: ClaimChain) => ({
    identity: [compiler.compile(fullAccess, 'identity')],
    resource: compiler.compile(everybody, 'resource'),
    scps: chain.scps.map((node) => node.map((document) => compiler.compile(document, 'scp'))),
    rcps: chain.rcps.map((node) => node.map((document) => compiler.compile(document, 'rcp'))),
  });
  return {
    claim: (claim, guardrail, parameters, { chain, holding }) => {
      const mechanism = library.entry(guardrail)?.guardrail.mechanism ?? 'scp';
      const put = (to: ClaimChain): Verdict =>
        once(canonicalJson([claim.id, parameters, to]), () =>
          proveClaim(claim, mechanism, parameters, environment, to, { compiler, ...budget }),
        );
      const own = holding(guardrail);
      const alone: ClaimChain = mechanism === 'scp' ? { scps: [[fullAccess, ...own]], rcps: [[]] } : { scps: [[fullAccess]], rcps: [own] };
      const verdict = put(alone);
      return verdict.verdict === 'proven' ? verdict : put(chain);
    },
    implies: (stricter, looser) =>
      holdsAll(stricter, looser)
        ? { verdict: 'proven', assumptions: [], steps: 0 }
        : once(canonicalJson(['implies', stricter, looser]), () =>
            proveImplies(compiled(stricter), compiled(looser), { assume: claimAssumptions, ...budget }),
          ),
  };
}

/**
 * Every document of the looser chain is in the stricter one, and all that allow anything allow everything: then the stricter one denies whatever the
 * looser one denies, without a search.
 */
export function holdsAll(stricter: ClaimChain, looser: ClaimChain): boolean {
  const texts = (chain: ClaimChain): readonly string[] => [
    ...chain.scps.flat().map((document) => `scp ${canonicalJson(document)}`),
    ...chain.rcps.flat().map((document) => `rcp ${canonicalJson(document)}`),
  ];
  const full = `scp ${canonicalJson(fullAccess)}`;
  const onlyDenies = (text: string): boolean => text === full || !text.includes('"Effect":"Allow"');
  const strict = texts(stricter);
  const has = new Set(strict);
  const everyNodeOpen = [...stricter.scps, ...looser.scps].every((node) =>
    node.some((document) => canonicalJson(document) === canonicalJson(fullAccess)),
  );
  return everyNodeOpen && strict.every(onlyDenies) && texts(looser).every((text) => has.has(text) && onlyDenies(text));
}
