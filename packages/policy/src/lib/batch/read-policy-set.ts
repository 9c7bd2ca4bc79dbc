import type { CompiledPolicy } from '../compile/compiled-policy.ts';
import type { PolicyCompiler } from '../compile/policy-compiler.ts';
import type { PolicySet } from '../evaluate/policy-set.ts';
import { PaddockError } from '@paddock/base/errors';
import type { PolicyKind } from '../syntax/policy-kind.ts';
import type { Reporter } from '../syntax/reporter.ts';
import { isObject } from './is-object.ts';

const lists = { identity: 'identity', boundary: 'boundary', session: 'session', endpoint: 'endpoint' } as const;
const chains = { scps: 'scp', rcps: 'rcp' } as const;
const members = ['identity', 'resource', 'boundary', 'session', 'endpoint', 'scps', 'rcps'];

/**
 * Reads the `policies` of a line and compiles them. What is wrong with any of them is reported at its place, e.g. `policies.scps[1][0].Statement`;
 * the result is then not to be used. A resource policy that is asked about the assuming of a role is read as a trust policy.
 */
export function readPolicySet(value: unknown, action: string, compiler: PolicyCompiler, reporter: Reporter): PolicySet {
  if (value === undefined) return {};
  if (!isObject(value)) {
    report(reporter, 'policies', 'policies must be an object', 'Write {"identity":[…],"scps":[[…]]}.');
    return {};
  }
  const source = new PolicySource(compiler, reporter);
  for (const name of Object.keys(value)) {
    if (!members.includes(name))
      report(reporter, `policies.${name}`, `"${name}" is not a kind of policy here`, `The kinds are ${members.join(', ')}.`);
  }
  const set: { -readonly [Name in keyof PolicySet]: PolicySet[Name] } = {};
  for (const [name, kind] of entriesOf(lists))
    if (value[name] !== undefined) set[name] = source.list(value[name], `policies.${name}`, kind);
  for (const [name, kind] of entriesOf(chains))
    if (value[name] !== undefined) set[name] = source.chain(value[name], `policies.${name}`, kind);
  if (value['resource'] !== undefined) {
    const resource = source.one(value['resource'], 'policies.resource', isTrust(value['resource'], action) ? 'trust' : 'resource');
    if (resource !== undefined) set.resource = resource;
  }
  return set;
}

/** Trust policies are the resource policies without Resource that are asked about STS actions. */
function isTrust(value: unknown, action: string): boolean {
  if (!action.toLowerCase().startsWith('sts:') || !isObject(value)) return false;
  const statements = Array.isArray(value['Statement']) ? (value['Statement'] as readonly unknown[]) : [value['Statement']];
  return statements.every((statement) => isObject(statement) && !('Resource' in statement) && !('NotResource' in statement));
}

class PolicySource {
  readonly #compiler: PolicyCompiler;
  readonly #reporter: Reporter;
  constructor(compiler: PolicyCompiler, reporter: Reporter) {
    this.#compiler = compiler;
    this.#reporter = reporter;
  }

  one(value: unknown, path: string, kind: PolicyKind): CompiledPolicy | undefined {
    try {
      return this.#compiler.compile(value, kind);
    } catch (error) {
      if (!(error instanceof PaddockError) || error.code !== 'input/invalid') throw error;
      for (const { code, ...finding } of error.diagnostics) {
        const place = finding.path === undefined ? path : `${path}.${finding.path}`;
        this.#reporter.report(code, { path: place }, { ...finding, fix: finding.fix ?? '' });
      }
      return undefined;
    }
  }

  list(value: unknown, path: string, kind: PolicyKind): readonly CompiledPolicy[] {
    if (!Array.isArray(value)) {
      report(this.#reporter, path, `${path} must be a list of policies`, 'Write [ … ].');
      return [];
    }
    return value.flatMap((item: unknown, index) => this.one(item, `${path}[${index}]`, kind) ?? []);
  }

  chain(value: unknown, path: string, kind: PolicyKind): readonly (readonly CompiledPolicy[])[] {
    if (!Array.isArray(value)) {
      report(
        this.#reporter,
        path,
        `${path} must be a list of nodes, each a list of policies`,
        'Write [[root policies], [OU policies], [account policies]].',
      );
      return [];
    }
    return value.map((item: unknown, index) => this.list(item, `${path}[${index}]`, kind));
  }
}

function entriesOf<Name extends string, Value>(record: Readonly<Record<Name, Value>>): readonly (readonly [Name, Value])[] {
  return Object.entries(record) as [Name, Value][];
}

function report(reporter: Reporter, path: string, summary: string, fix: string): void {
  reporter.report('policy/batch-line', { path }, { summary, fix });
}
