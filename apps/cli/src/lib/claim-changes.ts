import { canonicalJson } from '@paddock/base/canonical-json';
import type { GuardrailPlacement, Resolved } from '@paddock/blueprint/resolve';
import { caseEnvironment, type ChainDocuments } from '@paddock/guardrails/cases';
import type { GuardrailLibrary } from '@paddock/guardrails/library';
import type { StatementJson } from '@paddock/guardrails/statement';
import type { Verdict } from '@paddock/policy/prove';
import type { ChainChange } from './chain-changes.ts';
import { createProver, fullAccess, type ChainOfPlace } from './chain-prover.ts';
import { wrapped } from './text.ts';

/** A claim about a place whose verdict is another than it was. */
export interface ClaimChange {
  readonly place: string;
  readonly id: string;
  readonly text: string;
  readonly before: Verdict;
  readonly after: Verdict;
}

/**
 * The claims that become true or false where policies change, by proof under the policies as they are and as they will be. Asked are the claims of the guardrails
 * that a place will have, and of those that it has now, known by their Sids: with the parameters that the blueprint gives, or the guardrail's defaults. Of places that
 * are new nothing is told: nobody is there yet. A claim that is neither proven nor refuted on one side is told as unknown, if the other side differs.
 */
export function claimChanges(
  chains: readonly ChainChange[],
  { guardrails, library }: Pick<Resolved, 'guardrails' | 'library'>,
  steps?: number,
): readonly ClaimChange[] {
  const prover = createProver(caseEnvironment, library, steps);
  return chains
    .filter(({ isNew, before, after }) => !isNew && canonicalJson(before) !== canonicalJson(after))
    .flatMap(({ place, nodes, before, after }) => {
      const [now, then] = [chainOfPlace(before, library), chainOfPlace(after, library)];
      return asked(nodes, before, after, guardrails, library).flatMap(({ guardrail, parameters }) =>
        (library.entry(guardrail)?.claims ?? []).flatMap((claim): readonly ClaimChange[] => {
          const verdicts = {
            before: prover.claim(claim, guardrail, parameters, now),
            after: prover.claim(claim, guardrail, parameters, then),
          };
          if (verdicts.before.verdict === verdicts.after.verdict) return [];
          return [{ place, id: claim.id, text: claim.text, ...verdicts }];
        }),
      );
    });
}

type Asked = Pick<GuardrailPlacement, 'guardrail' | 'parameters'>;

/** The guardrails whose claims are asked of a place. */
function asked(
  nodes: readonly string[],
  before: ChainDocuments,
  after: ChainDocuments,
  placements: readonly GuardrailPlacement[],
  library: GuardrailLibrary,
): readonly Asked[] {
  const here = placements.filter(({ target, guardrail }) => nodes.includes(target) && library.entry(guardrail) !== undefined);
  const placed = new Set(here.map(({ guardrail }) => guardrail));
  const held = new Set([before, after].flatMap((chain) => documentsOf(chain).flatMap((document) => guardrailsIn(document, library))));
  const others = [...held]
    .filter((guardrail) => !placed.has(guardrail))
    .toSorted()
    .flatMap((guardrail): readonly Asked[] => {
      const elsewhere = placements.find((placement) => placement.guardrail === guardrail);
      if (elsewhere !== undefined) return [elsewhere];
      return library.entry(guardrail)?.guardrail.parameters.safeParse({}).success === true ? [{ guardrail, parameters: {} }] : [];
    });
  return [...here, ...others];
}

function chainOfPlace(chain: ChainDocuments, library: GuardrailLibrary): ChainOfPlace {
  return {
    chain: { scps: chain.scps.map((node) => [fullAccess, ...node]), rcps: chain.rcps },
    holding: (guardrail) => documentsOf(chain).filter((document) => guardrailsIn(document, library).includes(guardrail)),
  };
}

const documentsOf = ({ scps, rcps }: ChainDocuments): readonly unknown[] => [...scps.flat(), ...rcps.flat()];

function guardrailsIn(document: unknown, library: GuardrailLibrary): readonly string[] {
  const { Statement: statements } = document as { readonly Statement?: StatementJson | readonly StatementJson[] };
  return [statements ?? []].flat().flatMap(({ Sid }) => library.guardrailOfSid(Sid ?? '') ?? []);
}

/** For people. Those that become false stand first. */
export function renderClaimChanges(changes: readonly ClaimChange[]): string {
  if (changes.length === 0) return '';
  const told = Map.groupBy(changes, ({ id, before, after }) => `${after.verdict} ${before.verdict} ${id}`);
  const groups = [...told.values()].toSorted((one, other) => rank(one[0]!) - rank(other[0]!));
  return [
    'Claims of guardrails that become true or false:',
    ...groups.flatMap((group) => {
      const { id, text, before, after } = group[0]!;
      const witness = after.verdict === 'refuted' ? [`    e.g. ${after.witness.action} on ${after.witness.resource}`] : [];
      return [
        `  ${words[after.verdict]} (${words[before.verdict]} until now) in ${group.map(({ place }) => place).join(', ')}: ${id}`,
        wrapped(text, '    '),
        ...witness,
      ];
    }),
  ].join('\n');
}

const words = { proven: 'true', refuted: 'FALSE', unknown: 'unknown' } as const;
const order: readonly Verdict['verdict'][] = ['refuted', 'unknown', 'proven'];
const rank = ({ after }: ClaimChange): number => order.indexOf(after.verdict);
