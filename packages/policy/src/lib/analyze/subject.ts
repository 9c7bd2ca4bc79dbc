import type { Diagnostic } from '@paddock/base/diagnostics';
import { iamService } from '@paddock/aws-data/iam';
import type { CompiledPolicy, CompiledStatement } from '../compile/compiled-policy.ts';
import { defaultPrincipals } from '../prove/search/default-principals.ts';
import type { PolicySet } from '../evaluate/policy-set.ts';
import type { PrincipalKind } from '../principal/principal.ts';
import type { RequestWitness } from '../prove/search/witness.ts';
import { requestsOf } from './statement-json.ts';
import { servicesOf } from '../lint/statement-actions.ts';
import type { Effect, PolicyDocument, Statement } from '../syntax/policy-document.ts';
import { Questions } from './questions.ts';
import { openPolicy, surroundings } from './surroundings.ts';

/** One policy of a set, and what rules ask about it. */
export class Subject {
  readonly policy: CompiledPolicy;
  /** All policies that were given, this one among them. */
  readonly set: readonly CompiledPolicy[];
  /** What `lintPolicy` says about it. */
  readonly linted: readonly Diagnostic[];
  readonly ask: Questions;
  readonly #examples = new Map<Statement, RequestWitness | undefined>();
  readonly #surroundings = new Map<Effect, PolicySet>();

  constructor(policy: CompiledPolicy, set: readonly CompiledPolicy[], linted: readonly Diagnostic[], steps: number) {
    this.policy = policy;
    this.set = set;
    this.linted = linted;
    this.ask = new Questions(policy.document.version, steps);
  }

  get document(): PolicyDocument {
    return this.policy.document;
  }

  get statements(): readonly Statement[] {
    return this.document.statements;
  }

  statementsWith(effect: Effect): readonly Statement[] {
    return this.statements.filter((statement) => statement.effect === effect);
  }

  compiled(statement: Statement): CompiledStatement {
    return this.policy.statements[statement.index]!;
  }

  /** The policies under which requests are decided. */
  around(effect: Effect): PolicySet {
    const known = this.#surroundings.get(effect);
    if (known !== undefined) return known;
    const made = surroundings(this.policy, this.set, effect);
    this.#surroundings.set(effect, made);
    return made;
  }

  /**
   * With a policy in the place of this one and none of the others of the set. A Deny also guards against what policies allow that were not given, so it
   * is judged beside one that allows everything.
   */
  alone(policy: CompiledPolicy, effect: Effect): PolicySet {
    return surroundings(policy, effect === 'Deny' && policy.kind !== 'rcp' ? [openPolicy(policy.kind), policy] : [policy], effect);
  }

  /** A request that the statement is about, where policies allow everything; undefined where the prover has none. */
  example(statement: Statement): RequestWitness | undefined {
    if (this.#examples.has(statement)) return this.#examples.get(statement);
    const everything = { identity: [openPolicy('identity')], resource: openPolicy('resource') };
    const options = { principals: this.principals(statement.effect), accounts: 'any' } as const;
    const made = this.ask.allowed(everything, [requestsOf(statement)], options);
    this.#examples.set(statement, made);
    return made;
  }

  /** Every kind of principal that a policy of this kind can be about. */
  principals(effect: Effect): readonly PrincipalKind[] {
    const around = this.around(effect);
    return defaultPrincipals(around, around);
  }

  /** The actions of a service that a statement speaks of, each as `prefix:Name`. */
  actionsIn(statement: Statement, prefix: string): readonly string[] {
    const service = iamService(prefix);
    if (service === undefined) return [];
    const compiled = this.compiled(statement);
    return Object.keys(service.actions)
      .map((name) => `${service.prefix}:${name}`)
      .filter((action) => compiled.matchesAction(action.toLowerCase()));
  }

  /** The services that a statement names without wildcards; none where it lists what it leaves out. */
  services(statement: Statement): readonly string[] {
    return statement.action.negated ? [] : servicesOf(statement);
  }

  /** How the statement is called in messages. */
  nameOf(statement: Statement): string {
    return nameOf(statement);
  }
}

export function nameOf(statement: Statement): string {
  return statement.sid === undefined || statement.sid.value === '' ? `statement ${statement.index + 1}` : statement.sid.value;
}

/** `a, b, c and 4 more`. */
export function listed(names: readonly string[], most = 3): string {
  const [last = ''] = names.slice(-1);
  if (names.length <= 1) return last;
  if (names.length <= most) return `${names.slice(0, -1).join(', ')} and ${last}`;
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
