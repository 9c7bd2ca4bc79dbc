import { blueprintOption, option, type Command } from '../command.ts';
import { unknownName } from '../account-ids.ts';
import { loadEstate } from '../load-estate.ts';
import { proveEstate, provenLine, type ProofPlace, type ProvenClaim } from '../prove-estate.ts';
import { counted, wrapped } from '../text.ts';

export const prove: Command = {
  path: ['prove'],
  summary:
    'prove what every guardrail claims, for every chain of policies in the blueprint, or show the request that breaks it; without any AWS',
  options: [{ flags: '--ou <id>', summary: 'only the accounts in this OU and below (logical id)' }, blueprintOption],
  examples: ['paddock prove --blueprint examples/acme/paddock.yaml', 'paddock prove --ou workloads --json'],
  run: async (invocation) => {
    const loaded = loadEstate(invocation);
    const ou = option(invocation, 'ou');
    const known = loaded.estate.ous.map(({ logicalId }) => logicalId);
    if (ou !== undefined && !known.includes(ou)) throw unknownName('OU', ou, known);
    const places = proveEstate(loaded, ou === undefined ? {} : { ou });
    const open = places.flatMap(({ claims }) => claims).filter(({ verdict }) => verdict.verdict !== 'proven');
    return { text: render(places), data: { places }, exitCode: open.length === 0 ? 0 : 1 };
  },
};

function render(places: readonly ProofPlace[]): string {
  const claims = places.flatMap((place) => place.claims);
  const assumptions = new Map(claims.flatMap(({ verdict }) => verdict.assumptions.map(({ name, text }) => [name, text] as const)));
  return [
    ...places.flatMap((place) => renderPlace(place)),
    '',
    provenLine(places),
    'Proven for whatever identity and resource policies exist in the accounts, under these assumptions about requests:',
    ...[...assumptions].map(([name, text]) => wrapped(`${name}: ${text}`, '  ')),
  ].join('\n');
}

function renderPlace({ name, accounts, claims }: ProofPlace): readonly string[] {
  const open = claims.filter(({ verdict }) => verdict.verdict !== 'proven');
  const proven = claims.length - open.length;
  return [
    `${name} (${counted(accounts.length, 'account')}): ${counted(proven, 'claim')} proven`,
    ...open.flatMap((claim) => renderOpen(claim)),
  ];
}

function renderOpen({ id, text, verdict }: ProvenClaim): readonly string[] {
  if (verdict.verdict === 'unknown')
    return [`  UNKNOWN ${id}`, wrapped(text, '    '), wrapped(`${verdict.why.kind}: ${verdict.why.detail}`, '    ')];
  if (verdict.verdict === 'proven') return [];
  const request = JSON.stringify(verdict.witness, null, 2).replaceAll(/^/gm, '    ');
  return [`  REFUTED ${id}`, wrapped(text, '    '), '    This request is let through:', request];
}
