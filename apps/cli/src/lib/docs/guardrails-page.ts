import type { DetectiveGuardrail } from '@paddock/guardrails/detective-guardrail';
import type { GuardrailEntry } from '@paddock/guardrails/library';
import { z } from 'zod';

/** docs/guardrails.md */
export function guardrailsPage(guardrails: readonly GuardrailEntry[], detectives: readonly DetectiveGuardrail[]): string {
  return [
    '# Guardrails',
    '',
    'Generated from `packages/guardrails` by `npm run docs -w @paddock/cli`.',
    '',
    'An SCP binds the principals of the accounts below the node it is attached to, wherever the resource is. An RCP binds the resources of those',
    'accounts, whoever calls. Neither binds the management account. Each case is a pair: a request that is denied, and the same with one attribute',
    'changed, which is allowed. A detective guardrail refuses nothing: `paddock observe` looks at what is there and lists what violates it. That it runs',
    'as a Config rule or Control Tower control in the accounts is not yet deployed by Paddock; the rules that stand for it are named.',
    '',
    '| guardrail | what it does | mechanism |',
    '|---|---|---|',
    ...guardrails.map(({ guardrail: { id, title, mechanism } }) => `| [${id}](#${id}) | ${title} | ${mechanism.toUpperCase()} |`),
    ...detectives.map(({ id, title }) => `| [${id}](#${id}) | ${title} | detective |`),
    '',
    ...guardrails.flatMap((entry) => section(entry)),
    ...detectives.flatMap((detective) => detectiveSection(detective)),
  ].join('\n');
}

function list(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`**${heading}**`, '', ...lines.map((line) => `- ${line}`), ''];
}

function detectiveSection({
  id,
  title,
  intent,
  parameters,
  configRules,
  controlTowerControls,
  caveats,
  sources,
}: DetectiveGuardrail): readonly string[] {
  return [
    `## ${id}`,
    '',
    `${title}. ${intent}`,
    '',
    'Found by `paddock observe`; refuses nothing.',
    '',
    ...list('Parameters', parameterLines(parameters)),
    ...list(
      'AWS Config rules',
      configRules.map((name) => `\`${name}\``),
    ),
    ...list(
      'Control Tower controls',
      controlTowerControls.map((name) => `\`${name}\``),
    ),
    ...list('Caveats', caveats),
    ...list('Sources', sources),
  ];
}

function section({ guardrail, claims, cases }: GuardrailEntry): readonly string[] {
  const { id, title, intent, mechanism, binds, parameters, exempts, caveats, sources } = guardrail;
  return [
    `## ${id}`,
    '',
    `${title}. ${intent}`,
    '',
    `Enforced by an ${mechanism.toUpperCase()}; binds the ${binds === 'principal' ? 'principal’s' : 'resource owner’s'} chain.`,
    '',
    ...list('Parameters', parameterLines(parameters)),
    ...list(
      'Does not bind',
      Object.entries(exempts).map(([role, reason]) => `\`${role}\`: ${reason}`),
    ),
    ...list(
      'Claims',
      claims.map(({ text }) => text),
    ),
    ...list('Caveats', caveats),
    ...list(
      'Cases',
      cases.map(({ name, deniedBy }) => `${name} (\`${deniedBy}\`)`),
    ),
    ...list('Sources', sources),
  ];
}

function parameterLines(parameters: z.ZodObject): readonly string[] {
  const { properties = {} } = z.toJSONSchema(parameters, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, default: value } = property as { readonly description?: string; readonly default?: unknown };
    return `\`${name}\`: ${description ?? ''}${value === undefined ? ' (required)' : ` (default \`${JSON.stringify(value)}\`)`}`;
  });
}
