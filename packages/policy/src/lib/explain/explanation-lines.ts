import type { Exemption } from '../evaluate/exemptions.ts';
import type { Explanation, GateTrace, StatementTrace } from './explanation.ts';

const exemptions: Readonly<Record<Exemption, string>> = {
  'management-account': 'do not bind the management account',
  'service-linked-role': 'do not bind service-linked roles',
  'caller-without-account': 'do not bind callers without an account',
  'service-without-rcps': 'do not cover this service',
  'aws-managed-key': 'do not cover keys that AWS manages',
  'retire-grant': 'do not cover kms:RetireGrant',
};

const outcomes: Readonly<Record<GateTrace['outcome'], string>> = { denies: 'denied', allows: 'allowed', silent: 'nothing said' };

/** An explanation as text, one line each, for a terminal: the decision, each gate with what matched and what nearly did, and the remedies. */
export function explanationLines({ summary, gates, remedies }: Explanation): readonly string[] {
  return [
    summary,
    '',
    ...gates.flatMap(gateLines),
    ...(remedies.length === 0 ? [] : ['', 'It would be allowed by any one of:']),
    ...remedies.map(({ changes }, index) => `  ${index + 1}. ${changes.map(({ text }) => text).join(', and ')}`),
  ];
}

function gateLines({ name, exempt, outcome, needed, statements }: GateTrace): readonly string[] {
  const verdict =
    exempt === undefined
      ? `${outcomes[outcome]}${outcome === 'silent' && needed ? ', and an Allow is needed' : ''}`
      : `these ${exemptions[exempt]}`;
  return [`In ${name}: ${verdict}`, ...statements.flatMap(statementLines)];
}

function statementLines({ policyName, statement, effect, place, file, failed }: StatementTrace): readonly string[] {
  const position = [file, place.line, place.column].filter((part) => part !== undefined).join(':');
  const head = `  ${failed.length === 0 ? 'matches' : 'does not match'}: ${effect}, statement ${statement} of ${policyName}${position === '' ? '' : ` (${position})`}`;
  return [head, ...failed.map(({ reason }) => `    because ${reason}`)];
}
