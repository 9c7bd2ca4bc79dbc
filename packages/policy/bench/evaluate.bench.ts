/** Decisions per second beside cedar-wasm on the same rules, and the compiling of 10,000 accounts' policies. Bars: issue 3, point 5. */
import { preparsePolicySet, statefulIsAuthorized, type StatefulAuthorizationCall } from '@cedar-policy/cedar-wasm/nodejs';
import { compilePolicy, createPolicyCompiler, type CompiledPolicy } from '@paddock/policy/compile';
import { evaluate, type PolicySet } from '@paddock/policy/evaluate';
import { classifyPrincipal, type AuthorizationRequest, type Context } from '@paddock/policy/request';
import { accountsPolicies, type AccountPolicies } from './accounts.ts';
import type { BenchResult } from '@paddock/base/bench-result';
import { scenarioPolicies, scenarioRequests, type ScenarioRequest } from './scenario.ts';
import { toCedar } from './to-cedar.ts';

export async function run(): Promise<BenchResult[]> {
  const ours = scenarioRequests.map(ownRequest);
  const theirs = scenarioRequests.map(cedarCall);
  const policies = compileScenario();
  const answer = preparsePolicySet('scenario', {
    staticPolicies: toCedar(
      [...scenarioPolicies.scps.flat(), ...scenarioPolicies.identity, scenarioPolicies.resource].filter((policy) => !isFullAccess(policy)),
    ),
  });
  if (answer.type === 'failure') throw new Error(`cedar does not take the scenario: ${JSON.stringify(answer.errors)}`);
  for (const request of scenarioRequests) checkAgreement(request, policies);

  const cedarRates: number[] = [];
  const ownRates: number[] = [];
  for (let round = 0; round < 5; round++) {
    cedarRates.push(rate(theirs, (call) => statefulIsAuthorized(call), 300));
    ownRates.push(rate(ours, (request) => evaluate(request, policies), 300));
  }
  const own = median(ownRates);
  const cedar = median(cedarRates);
  const { seconds, megabytes, distinct } = compileAccounts(10_000);
  return [
    { name: 'policy: decisions per second', value: Math.round(own), unit: '1/s', bar: 100_000, ok: own >= 100_000 },
    { name: 'policy: cedar-wasm decisions per second, same rules', value: Math.round(cedar), unit: '1/s', ok: true },
    { name: 'policy: times cedar-wasm', value: round1(own / cedar), unit: 'x', bar: 20, ok: own / cedar >= 20 },
    {
      name: `policy: compiling 10,000 accounts (${distinct} different policies)`,
      value: round1(seconds),
      unit: 's',
      bar: 5,
      ok: seconds < 5,
    },
    { name: 'policy: memory of 10,000 accounts', value: Math.round(megabytes), unit: 'MB', bar: 500, ok: megabytes < 500 },
  ];
}

function ownRequest({ principal, action, resource, context }: ScenarioRequest): AuthorizationRequest {
  return { principal: classifyPrincipal(principal, context), action, resource, context };
}

function compileScenario(): PolicySet {
  return {
    scps: scenarioPolicies.scps.map((node) => node.map((policy) => compilePolicy(policy, 'scp'))),
    identity: scenarioPolicies.identity.map((policy) => compilePolicy(policy, 'identity')),
    resource: compilePolicy(scenarioPolicies.resource, 'resource'),
  };
}

/** Cedar has no gates: an SCP that allows everything says nothing there. */
function isFullAccess(policy: object): boolean {
  return JSON.stringify(policy).includes('"FullAccess"');
}

function cedarCall({ action, resource, context }: ScenarioRequest): StatefulAuthorizationCall {
  return {
    principal: { type: 'Role', id: 'scientist' },
    action: { type: 'Action', id: action },
    resource: { type: 'Resource', id: resource },
    context: { 'request:action': action, 'request:resource': resource, ...cedarContext(context) },
    preparsedPolicySetId: 'scenario',
    entities: [],
  };
}

function cedarContext(context: Context): StatefulAuthorizationCall['context'] {
  return Object.fromEntries(
    Object.entries(context).map(([key, value]) => {
      if (key === 'aws:VpcSourceIp') return [key, { __extn: { fn: 'ip', arg: String(value) } }];
      return [key, typeof value === 'object' ? [...value] : value];
    }),
  );
}

function checkAgreement(request: ScenarioRequest, policies: PolicySet): void {
  const { decision } = evaluate(ownRequest(request), policies);
  const answer = statefulIsAuthorized(cedarCall(request));
  if (answer.type === 'failure') throw new Error(`cedar failed: ${JSON.stringify(answer.errors)}`);
  if (answer.response.diagnostics.errors.length > 0) throw new Error(`cedar erred: ${JSON.stringify(answer.response.diagnostics.errors)}`);
  if ((decision === 'allowed') !== (answer.response.decision === 'allow')) {
    throw new Error(`the engines disagree on ${request.action} ${request.resource}: ${decision}`);
  }
}

/** Calls per second, after a warm-up. */
function rate<T>(inputs: readonly T[], call: (input: T) => unknown, milliseconds: number): number {
  const until = (end: number): number => {
    let calls = 0;
    while (performance.now() < end) {
      for (const input of inputs) call(input);
      calls += inputs.length;
    }
    return calls;
  };
  until(performance.now() + milliseconds / 3);
  const start = performance.now();
  const calls = until(start + milliseconds);
  return (calls / (performance.now() - start)) * 1_000;
}

interface CompileFigures {
  readonly seconds: number;
  readonly megabytes: number;
  readonly distinct: number;
}

/** Reads and compiles every policy of every account, and keeps them all. Memory is what the heap and the process grew by, the larger. */
function compileAccounts(count: number): CompileFigures {
  const accounts = accountsPolicies(count, scenarioPolicies.scps);
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  const compiler = createPolicyCompiler();
  const kept: PolicySet[] = accounts.flatMap((account) => setsOf(account, (policy, kind) => compiler.compile(policy, kind)));
  const seconds = (performance.now() - start) / 1_000;
  const after = process.memoryUsage();
  if (kept.length !== count * 4) throw new Error('not every role has its policies');
  return { seconds, megabytes: Math.max(after.heapUsed - before.heapUsed, after.rss - before.rss) / 1e6, distinct: compiler.size };
}

function setsOf(
  account: AccountPolicies,
  compile: (policy: object, kind: 'scp' | 'identity' | 'boundary' | 'trust') => CompiledPolicy,
): PolicySet[] {
  const scps = account.scps.map((node) => node.map((policy) => compile(policy, 'scp')));
  return account.roles.map(({ trust, identity, boundary }) => ({
    scps,
    identity: [compile(identity, 'identity')],
    boundary: [compile(boundary, 'boundary')],
    resource: compile(trust, 'trust'),
  }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
