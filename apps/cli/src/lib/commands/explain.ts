import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import { guardrailById } from '@paddock/guardrails/catalogue';
import { evaluate } from '@paddock/policy/evaluate';
import { explain as explainRequest, explanationLines, type Explanation } from '@paddock/policy/explain';
import { readAccountCache } from '../account-cache.ts';
import { parseRoleAtAccount } from '../account-ids.ts';
import { blueprintOption, option, stateOption, type Command, type Invocation } from '../command.ts';
import { estateRequest } from '../estate-request.ts';
import { loadEstate } from '../load-estate.ts';
import { operationName } from '../operation-name.ts';
import { stateDirectory } from '../state-directory.ts';
import { wrapped } from '../text.ts';

export const explain: Command = {
  path: ['explain'],
  summary: 'say whether a role may make a call, why, where that is written, and which change would allow it; without any AWS',
  arguments: [
    { name: 'service', summary: 'as the AWS CLI has it: sagemaker' },
    { name: 'operation', summary: 'create-endpoint or CreateEndpoint' },
  ],
  options: [
    { flags: '--as <role@account>', summary: 'who calls: a role, and the logical id of the account' },
    { flags: '--input <json>', summary: 'the input of the call as JSON, or @FILE', default: '{}' },
    { flags: '--context <json>', summary: 'further context keys, e.g. {"aws:SourceVpc":"vpc-1"}', default: '{}' },
    { flags: '--region <region>', summary: 'region of the call (default: the home region)' },
    blueprintOption,
    stateOption,
  ],
  examples: [
    `paddock explain --as scientist@churn-sandbox sagemaker create-endpoint --input '{"EndpointName":"e","EndpointConfigName":"c"}'`,
  ],
  run: async (invocation) => {
    const as = option(invocation, 'as');
    if (as === undefined)
      throw new PaddockError('usage/unknown-name', { detail: 'give --as ROLE@ACCOUNT, such as --as scientist@churn-sandbox' });
    const { estate } = loadEstate(invocation);
    const [service, operation] = invocation.arguments as readonly [string, string];
    const call = {
      ...parseRoleAtAccount(as),
      ...operationName(service, operation),
      input: readJson(invocation, 'input'),
      context: readJson(invocation, 'context') as Readonly<Record<string, string>>,
      region: option(invocation, 'region') ?? estate.organisation.homeRegion,
    };
    const { requests, policies, names } = estateRequest(estate, call, readAccountCache(stateDirectory(invocation)) ?? new Map());
    const explained = requests.map((request) => ({
      request: { action: request.action, resource: request.resource, context: request.context },
      explanation: explainRequest(request, policies, names),
    }));
    const allowed = requests.every((request) => evaluate(request, policies).decision === 'allowed');
    return {
      text: explained.map(({ explanation }) => render(explanation, estate)).join('\n\n'),
      data: { allowed, call: { service: call.service, operation: call.operation, as }, requests: explained },
    };
  },
};

function render(explanation: Explanation, estate: ReturnType<typeof loadEstate>['estate']): string {
  const { kind, level, policy } = explanation.decision.decidedBy ?? {};
  const lines = explanationLines(explanation);
  if (kind !== 'scp' && kind !== 'rcp') return lines.join('\n');
  const gate = explanation.gates.find((each) => each.kind === kind && each.level === level);
  const name = gate?.statements.find((statement) => statement.policy === policy)?.policyName;
  const guardrails = estate.policies.find((each) => each.name === name)?.guardrails ?? [];
  const reasons = guardrails.flatMap((id) => {
    const guardrail = guardrailById(id);
    return guardrail === undefined ? [] : [wrapped(`Guardrail ${id}: ${guardrail.title}. ${guardrail.intent}`, '')];
  });
  return [lines[0], ...reasons, ...lines.slice(1)].join('\n');
}

function readJson(invocation: Invocation, name: string): Readonly<Record<string, unknown>> {
  const given = option(invocation, name)!;
  const file = given.startsWith('@') ? resolve(invocation.cwd, given.slice(1)) : undefined;
  if (file !== undefined && !existsSync(file)) throw new PaddockError('input/not-found', { detail: given.slice(1) });
  const text = file === undefined ? given : readFileSync(file, 'utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new PaddockError('input/invalid', {
      detail: `--${name} is not JSON: ${error instanceof Error ? error.message : ''}`,
      cause: error,
    });
  }
  throw new PaddockError('input/invalid', { detail: `--${name} must be a JSON object` });
}
