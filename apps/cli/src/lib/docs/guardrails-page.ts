import type { Guardrail } from '@paddock/guardrails/guardrail';
import { casesOf } from '@paddock/guardrails/cases';
import { z } from 'zod';

/** docs/guardrails.md */
export function guardrailsPage(guardrails: readonly Guardrail[]): string {
  return [
    '# Guardrails',
    '',
    'Generated from `packages/guardrails` by `npm run docs -w @paddock/cli`.',
    '',
    'An SCP binds the principals of the accounts below the node it is attached to, wherever the resource is. An RCP binds the resources of those',
    'accounts, whoever calls. Neither binds the management account. Each case is a pair: a request that is denied, and the same with one attribute',
    'changed, which is allowed.',
    '',
    '| guardrail | what it does | mechanism |',
    '|---|---|---|',
    ...guardrails.map(({ id, title, mechanism }) => `| [${id}](#${id}) | ${title} | ${mechanism.toUpperCase()} |`),
    '',
    ...guardrails.flatMap((guardrail) => section(guardrail)),
  ].join('\n');
}

function section({ id, title, intent, mechanism, binds, parameters, exempts, caveats, sources }: Guardrail): readonly string[] {
  const list = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`**${heading}**`, '', ...lines.map((line) => `- ${line}`), ''];
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
    ...list('Caveats', caveats),
    ...list(
      'Cases',
      casesOf(id).map(({ name, deniedBy }) => `${name} (\`${deniedBy}\`)`),
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
