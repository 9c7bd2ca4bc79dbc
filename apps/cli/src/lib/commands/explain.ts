import { readFileSync } from 'node:fs';
import { PaddockError } from '@paddock/base/errors';
import type { Context } from '@paddock/policy/request';
import { readAccountCache } from '../account-cache.ts';
import { parseRoleAtAccount } from '../account-ids.ts';
import { blueprintOption, option, stateOption, type Command, type Invocation } from '../command.ts';
import { estateRequest } from '../estate-request.ts';
import { eventCall } from '../explain/event-call.ts';
import { explainCall, explainEvent, explainMessage, type DeniedCall, type ExplainedCall } from '../explain/explained-call.ts';
import { decidingGuardrails, renderExplained } from '../explain/render-explained.ts';
import { withWhoMay } from '../explain/who-may.ts';
import { loadEstate } from '../load-estate.ts';
import { requireInputOf } from '../operation-input.ts';
import { operationName } from '../operation-name.ts';
import { readPolicyCache } from '../policy-cache.ts';
import { stateDirectory } from '../state-directory.ts';
import { readTextFile } from '../text-file.ts';

export const explain: Command = {
  path: ['explain'],
  summary:
    'say whether a role may make a call, or why a call was denied: where that is written, why, and the nearest request that would be allowed; without any AWS',
  arguments: [
    { name: '[service]', summary: 'as the AWS CLI has it: sagemaker' },
    { name: '[operation]', summary: 'create-endpoint or CreateEndpoint' },
  ],
  options: [
    { flags: '--as <role@account>', summary: 'who calls: a role, and the logical id of the account' },
    { flags: '--input <json>', summary: 'the input of the call as JSON, or @FILE', default: '{}' },
    { flags: '--context <json>', summary: 'further context keys, e.g. {"aws:SourceVpc":"vpc-1"}', default: '{}' },
    { flags: '--region <region>', summary: 'region of the call (default: the home region)' },
    {
      flags: '--event <file>',
      summary: 'in place of a call: a CloudTrail event as JSON, also as LookupEvents gives it; - for standard input',
    },
    { flags: '--message <text>', summary: 'in place of a call: the text of an AccessDenied error' },
    blueprintOption,
    stateOption,
  ],
  examples: [
    `paddock explain --as scientist@churn-sandbox sagemaker create-endpoint --input '{"EndpointName":"e","EndpointConfigName":"c"}'`,
    'aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=CreateEndpoint | paddock explain --event -',
  ],
  run: async (invocation) => {
    const { estate, library } = loadEstate(invocation);
    const state = stateDirectory(invocation);
    const accounts = readAccountCache(state) ?? new Map<string, string>();
    const as = option(invocation, 'as');
    const region = option(invocation, 'region');
    const denied: DeniedCall = {
      estate,
      accounts,
      policies: readPolicyCache(state),
      ...(as === undefined ? {} : { as: parseRoleAtAccount(as) }),
      context: readContext(invocation),
      ...(region === undefined ? {} : { region }),
    };
    const { call, ...what } = explainWhat(invocation, denied);
    const explained = withWhoMay(what, estate, accounts);
    const requests = explained.requests.map((each) => ({ ...each, guardrails: decidingGuardrails(each.explanation, estate, library) }));
    return {
      text: renderExplained(explained, estate, library),
      data: { ...explained, ...(call === undefined ? {} : { call: { ...call, as } }), requests },
    };
  },
};

function explainWhat(invocation: Invocation, denied: DeniedCall): ExplainedCall & { readonly call?: ReturnType<typeof operationName> } {
  const event = option(invocation, 'event');
  const message = option(invocation, 'message');
  const [service, operation] = invocation.arguments;
  if ([event, message, service].filter((each) => each !== undefined).length !== 1) {
    throw new PaddockError('usage/unknown-name', { detail: 'give one of: a service and an operation, --event FILE, --message TEXT' });
  }
  if (event !== undefined) return explainEvent(eventCall(readText(invocation, event)), denied);
  if (message !== undefined) return explainMessage(message, denied);
  if (denied.as === undefined)
    throw new PaddockError('usage/unknown-name', { detail: 'give --as ROLE@ACCOUNT, such as --as scientist@churn-sandbox' });
  if (operation === undefined) throw new PaddockError('usage/unknown-name', { detail: `give an operation of ${service!}` });
  const caller = { ...denied.as, context: denied.context, region: denied.region ?? denied.estate.organisation.homeRegion };
  const call = operationName(service!, operation);
  const input = readJson(invocation, 'input');
  requireInputOf(call, input);
  const request = estateRequest(denied.estate, { ...caller, ...call, input }, denied.accounts);
  return { ...explainCall(caller, request), call };
}

function readText(invocation: Invocation, name: string): string {
  return name === '-' ? readFileSync(0, 'utf8') : readTextFile(invocation, name);
}

/** Context keys as policies know them: texts, and lists of texts. */
function readContext(invocation: Invocation): Context {
  return Object.fromEntries(
    Object.entries(readJson(invocation, 'context')).map(([key, value]) => {
      const values = Array.isArray(value) ? value : [value];
      if (!values.every((each) => ['string', 'number', 'boolean'].includes(typeof each)))
        throw new PaddockError('input/invalid', { detail: `--context: ${key} must be a text, or a list of texts` });
      return [key, Array.isArray(value) ? values.map(String) : String(value)];
    }),
  );
}

function readJson(invocation: Invocation, name: string): Readonly<Record<string, unknown>> {
  const given = option(invocation, name)!;
  const text = given.startsWith('@') ? readText(invocation, given.slice(1)) : given;
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
