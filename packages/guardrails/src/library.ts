import { casesOf, exampleParametersOf, type GuardrailCase } from './cases.ts';
import { allGuardrails } from './catalogue.ts';
import type { Claim } from './claim.ts';
import { claimsFor } from './claims.ts';
import type { Guardrail } from './guardrail.ts';
import { caseEnvironment } from './lib/cases/decide-request.ts';

/** A guardrail with all that is held against it. */
export interface GuardrailEntry {
  readonly guardrail: Guardrail;
  readonly claims: readonly Claim[];
  readonly cases: readonly GuardrailCase[];
  /** Parameters that show all of its statements. */
  readonly example: Readonly<Record<string, unknown>>;
}

/** The guardrails that a blueprint can attach: Paddock's, and those of the company's own. */
export interface GuardrailLibrary {
  /** Paddock's first, then the own ones; each sorted by id. */
  readonly entries: readonly GuardrailEntry[];
  /** @returns undefined when there is no such guardrail */
  entry(id: string): GuardrailEntry | undefined;
  /**
   * The guardrail that has a statement with this Sid, for documents of which nothing else is known: each Sid is in one guardrail only.
   * @returns undefined for a Sid of nobody's, or of somebody else's
   */
  guardrailOfSid(sid: string): string | undefined;
}

/** Paddock's guardrails alone. */
export const builtInGuardrails: GuardrailLibrary = libraryOf(
  allGuardrails().map((guardrail) => ({
    guardrail,
    claims: claimsFor(guardrail.id),
    cases: casesOf(guardrail.id),
    example: exampleParametersOf(guardrail.id),
  })),
);

/** Paddock's guardrails and those of the company's own, whose ids and Sids are not among Paddock's. */
export function libraryWith(own: readonly GuardrailEntry[]): GuardrailLibrary {
  if (own.length === 0) return builtInGuardrails;
  return libraryOf([...builtInGuardrails.entries, ...own.toSorted((a, b) => a.guardrail.id.localeCompare(b.guardrail.id))]);
}

function libraryOf(entries: readonly GuardrailEntry[]): GuardrailLibrary {
  const byId: ReadonlyMap<string, GuardrailEntry> = new Map(entries.map((entry) => [entry.guardrail.id, entry]));
  let bySid: ReadonlyMap<string, string> | undefined;
  return {
    entries,
    entry: (id) => byId.get(id),
    guardrailOfSid: (sid) => {
      bySid ??= new Map(entries.flatMap((entry) => sidsOf(entry).map((each) => [each, entry.guardrail.id] as const)));
      return bySid.get(sid);
    },
  };
}

/** Sids of the statements that a guardrail shows. */
export function sidsOf({ guardrail, example }: Pick<GuardrailEntry, 'guardrail' | 'example'>): readonly string[] {
  return guardrail.statements(example, caseEnvironment).flatMap(({ Sid }) => Sid ?? []);
}
