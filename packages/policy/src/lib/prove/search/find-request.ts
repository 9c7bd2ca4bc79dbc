import type { AuthorizationRequest } from '../../../request.ts';
import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import { evaluate } from '../../../evaluate.ts';
import { PreparedRequest } from '../../evaluate/prepared-request.ts';
import { findAllow, findDeny } from '../../evaluate/statement-match.ts';
import { classifyPrincipal } from '../../principal/classify-principal.ts';
import { actionKeyFacts } from '../encode/action-keys.ts';
import { actionResources } from '../encode/action-resources.ts';
import type { KeyModel } from '../encode/key-model.ts';
import { principalDimension } from '../encode/principal-words.ts';
import { resourceDimension } from '../encode/resource-words.ts';
import { hasAccount, type World } from '../encode/world.ts';
import { clausesOf } from '../logic/clauses.ts';
import type { Filling } from '../logic/dimension.ts';
import { search } from '../logic/search.ts';
import { accountCandidates } from './accounts.ts';
import { actionClasses, actionFeatures, type ActionClass } from './action-classes.ts';
import { grantedServices } from './granted-services.ts';
import { otherActions, serviceOf } from './known-actions.ts';
import { blamed } from './blame.ts';
import { Budget, BudgetUsedUp } from './budget.ts';
import { allPolicies, type Question } from './question.ts';
import { chainSigner, saySame, signatureOf, type ChainSigner } from './chain-signature.ts';
import { scanPolicies, type Scan } from './scan.ts';
import { SharedWork } from './shared-work.ts';
import { fixings } from './variable-values.ts';
import { worldFormula } from './world-formula.ts';
import { accountIn, witnessOf, type RequestWitness } from './witness.ts';

/** Why a question is not answered. */
export interface Unanswered {
  readonly kind: 'budget' | 'variables' | 'accounts' | 'values' | 'replay';
  readonly detail: string;
}

export type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly request: AuthorizationRequest; readonly witness: RequestWitness }
  | { readonly kind: 'unknown'; readonly why: Unanswered };

/**
 * Looks for a request; see `Question`. Deterministic: the same question has the same answer.
 * @param shared work that several questions share; it changes the time an answer takes, not the answer
 */
export function findRequest(question: Question, shared = new SharedWork()): { readonly answer: Answer; readonly steps: number } {
  const budget = new Budget(question.steps);
  const finder = new Finder(question, budget, shared);
  try {
    return { answer: finder.find(), steps: budget.used };
  } catch (error) {
    if (!(error instanceof BudgetUsedUp)) throw error;
    const { name, steps } = budget.dearest!;
    const culprit = blamed(question, name);
    const detail = `${budget.limit} steps were used up at ${finder.place}; ${steps} of them went to ${name}${culprit === undefined ? '' : `, of which most is said by ${culprit}`}`;
    return { answer: { kind: 'unknown', why: { kind: 'budget', detail } }, steps: budget.used };
  }
}

/** What one world's formula says: it cannot hold, it holds for a request, or it may. */
type Solved =
  | { readonly kind: 'none' }
  | { readonly kind: 'unsure'; readonly dimension: string }
  | { readonly kind: 'model'; readonly fillings: ReadonlyMap<string, Filling>; readonly open: readonly string[]; readonly keys: KeyModel };

/** An action that a world is about. `trait`: what is assumed of it in particular; undefined when nothing is. */
interface AskedAction {
  readonly action: string;
  readonly signature: string;
  readonly trait: string | undefined;
}

class Finder {
  readonly #question: Question;
  readonly #budget: Budget;
  readonly #scan: Scan;
  readonly #shared: SharedWork;
  readonly #mentioned: readonly string[];
  /** What the answers of worlds depend on beside the world itself. */
  readonly #context: string;
  readonly #left: ChainSigner;
  readonly #right: ChainSigner;
  #accounts: readonly string[] | undefined;
  #others: readonly string[] | undefined;
  /** The world that is being looked at, for messages. */
  place = 'the actions';

  constructor(question: Question, budget: Budget, shared: SharedWork) {
    this.#question = question;
    this.#shared = shared;
    this.#left = chainSigner(question.left, shared);
    this.#right = chainSigner(question.right, shared);
    this.#budget = budget;
    const managements = [question.left, question.right].flatMap(({ managementAccount }) => managementAccount ?? []);
    this.#scan = scanPolicies(allPolicies(question), managements);
    this.#mentioned = [...this.#scan.spelling.keys()];
    const { quantified, partitions } = this.#scan;
    const context = [this.#mentioned.toSorted(), [...quantified].toSorted(), partitions, [...question.assume].toSorted(), question.facts];
    this.#context = String(shared.numberOf(JSON.stringify(context)));
  }

  find(): Answer {
    const { accounts } = this.#question;
    const classes = this.#classes();
    let unknown: Unanswered | undefined;
    for (const principal of this.#kinds()) {
      for (const sameAccount of hasAccount(principal) ? [true, false] : [false]) {
        if (accounts !== 'any' && (accounts === 'same') !== sameAccount) continue;
        for (const actionClass of classes) {
          const answer = this.#forClass(principal, sameAccount, actionClass);
          if (answer.kind === 'found') return answer;
          if (answer.kind === 'unknown') unknown ??= answer.why;
        }
      }
    }
    return unknown === undefined ? { kind: 'none' } : { kind: 'unknown', why: unknown };
  }

  #classes(): readonly ActionClass[] {
    const { assume, within } = this.#question;
    // Where the question is about some services, no others need be looked at.
    const own = within === undefined ? undefined : grantedServices(within);
    const patterns =
      own === undefined
        ? this.#scan.actionPatterns
        : this.#scan.actionPatterns.filter((pattern) => own.has(serviceOf(pattern)) || isWild(pattern));
    const words = this.#shared.actionWords(patterns, assume.has('known-actions') && own === undefined, this.#hasRcps, this.#budget);
    const future = assume.has('known-actions') ? [] : words.future;
    return actionClasses({ ...words, future }, (lowerAction) => this.#signature(lowerAction));
  }

  /** Undefined when no request for the action can be in question. */
  #signature(lowerAction: string): string | undefined {
    const { within } = this.#question;
    if (within !== undefined && !this.#isAsked(within, lowerAction)) return undefined;
    if (saySame(this.#left, this.#right, lowerAction)) return undefined;
    const ofLeft = signatureOf(this.#left, lowerAction);
    const ofRight = signatureOf(this.#right, lowerAction);
    const asked = within === undefined ? '' : String(this.#shared.groupOf(within, lowerAction));
    return `${asked} | ${ofLeft} | ${ofRight} | ${actionFeatures(lowerAction, this.#hasRcps)}`;
  }

  /** The set of requests holds some for the action. */
  #isAsked(within: CompiledPolicy, lowerAction: string): boolean {
    return (
      this.#shared.groupOf(within, lowerAction) !== 0 &&
      within.statements.some((statement) => statement.effect === 'Allow' && statement.matchesAction(lowerAction))
    );
  }

  get #hasRcps(): boolean {
    return this.#question.left.rcps !== undefined || this.#question.right.rcps !== undefined;
  }

  /**
   * First nothing is assumed of any action in particular: what no request does then, none does under more assumptions. Only where that leaves
   * something open are the actions looked at, those of which the same is assumed together.
   */
  #forClass(principal: World['principal'], sameAccount: boolean, actionClass: ActionClass): Answer {
    const { known, standIn, future, signature } = actionClass;
    const ask = (action: string, trait: string | undefined): Answer =>
      this.#inWorld({ principal, sameAccount, action: action.toLowerCase(), fixed: new Map() }, { action, signature, trait });
    const first = known[0] ?? standIn ?? future!;
    if (!this.#assumesOfActions()) return ask(first, undefined);
    const world: World = { principal, sameAccount, action: first.toLowerCase(), fixed: new Map() };
    if (this.#wide(world, { action: first, signature, trait: undefined }).kind === 'none') return { kind: 'none' };
    let unknown: Unanswered | undefined;
    const byTrait = Map.groupBy(this.#membersOf(actionClass), (action) =>
      this.#shared.traitOf(action, this.#context, () => this.#trait(action)),
    );
    for (const [trait, [action = '']] of byTrait) {
      const answer = ask(action, trait);
      if (answer.kind === 'found') return answer;
      if (answer.kind === 'unknown') unknown ??= answer.why;
    }
    const last: Answer = future === undefined ? { kind: 'none' } : ask(future, undefined);
    return last.kind === 'none' && unknown !== undefined ? { kind: 'unknown', why: unknown } : last;
  }

  /** Known actions of a class; a stand-in gives way to the actions that it stands for. */
  #membersOf({ known, standIn, signature }: ActionClass): readonly string[] {
    if (standIn === undefined) return known;
    this.#others ??= otherActions(this.#scan.actionPatterns);
    return [...known, ...this.#others.filter((action) => this.#signature(action.toLowerCase()) === signature)];
  }

  #assumesOfActions(): boolean {
    const { assume } = this.#question;
    return assume.has('action-keys') || assume.has('resource-types');
  }

  /** Users are like role sessions where no statement could tell them apart. */
  #kinds(): Question['principals'] {
    const { principals, facts } = this.#question;
    if (this.#scan.speaksOfPrincipals || facts.length > 0 || !principals.includes('role-session')) return principals;
    return principals.filter((kind) => kind !== 'user');
  }

  #trait(action: string): string {
    const { assume } = this.#question;
    const keys = assume.has('action-keys')
      ? actionKeyFacts(action, this.#mentioned)
          .map(({ key, present }) => `${key}${present ? '+' : '-'}`)
          .join()
      : '';
    return `${keys} ${assume.has('resource-types') ? resourceTrait(action) : ''}`;
  }

  #inWorld(world: World, asked: AskedAction): Answer {
    const wide = this.#wide(world, asked);
    if (wide.kind === 'none') return { kind: 'none' };
    let unknown: Unanswered | undefined =
      wide.kind === 'unsure'
        ? { kind: 'values', detail: `at ${this.place}: tests of different kinds on ${wide.dimension} could not be decided together` }
        : undefined;
    for (const concrete of this.#concrete(world, wide)) {
      const answer = this.#exactly(concrete, asked);
      if (answer.kind === 'found') return answer;
      if (answer.kind === 'unknown') unknown ??= answer.why;
    }
    if (unknown !== undefined) return { kind: 'unknown', why: unknown };
    if (this.#scan.accountsAreWhole) return { kind: 'none' };
    return {
      kind: 'unknown',
      why: {
        kind: 'accounts',
        detail: `at ${this.place}: patterns look into account numbers, and none that was tried decides the question`,
      },
    };
  }

  /** The question with the accounts left open. */
  #wide(world: World, asked: AskedAction): Solved {
    this.place = `${asked.action} by ${describe(world)}`;
    const key = `${world.principal} ${world.sameAccount} ${asked.signature} | ${asked.trait ?? '-'} | ${this.#context}`;
    if (this.#shared.hasNothing(key, this.#budget)) return { kind: 'none' };
    const { result, spending } = this.#budget.during(() => this.#solve(world, asked));
    if (result.kind === 'none') this.#shared.keepNothing(key, spending);
    return result;
  }

  /** The world with its accounts fixed: as the model has them, to those that the policies name, and to fresh ones. */
  #concrete(world: World, wide: Solved): readonly World[] {
    const fillings = wide.kind === 'model' ? wide.fillings : new Map<string, Filling>();
    const word = (dimension: string): string | undefined => {
      const filling = fillings.get(dimension);
      return filling?.kind === 'value' ? filling.value : undefined;
    };
    const ofPrincipal = hasAccount(world.principal) ? /^arn:[^:]*:[^:]*::(\d{12}):/.exec(word(principalDimension) ?? '')?.[1] : undefined;
    const ofResource = accountIn(word(resourceDimension) ?? '');
    this.#accounts ??= accountCandidates(this.#scan.accounts, this.#scan.accountPatterns, this.#budget.purse('the accounts'));
    const accounts = [...new Set([...this.#accounts, ...[ofPrincipal, ofResource].filter((each) => each !== undefined)])];
    if (!hasAccount(world.principal)) return accounts.map((resourceAccount) => ({ ...world, resourceAccount }));
    if (world.sameAccount) return accounts.map((account) => ({ ...world, account, resourceAccount: account }));
    return accounts.flatMap((account) =>
      accounts.filter((other) => other !== account).map((resourceAccount) => ({ ...world, account, resourceAccount })),
    );
  }

  /** A world whose accounts are fixed: what is left open are policy variables. */
  #exactly(world: World, asked: AskedAction): Answer {
    const solved = this.#solve(world, asked);
    if (solved.kind === 'none') return { kind: 'none' };
    if (solved.kind === 'unsure')
      return {
        kind: 'unknown',
        why: { kind: 'values', detail: `at ${this.place}: tests of different kinds on ${solved.dimension} could not be decided together` },
      };
    if (solved.open.length === 0) return this.#replayed(world, asked, solved);
    // What was left open may not matter to the request that was found.
    const lucky = this.#replayed(world, asked, solved);
    if (lucky.kind === 'found') return lucky;
    const { combinations, tried, isComplete } = fixings(solved.open, solved.keys, world, this.#scan);
    let excluded = isComplete;
    for (const fixed of combinations) {
      const inner = this.#solve({ ...world, fixed }, asked);
      if (inner.kind === 'none') continue;
      excluded = false;
      if (inner.kind !== 'model' || inner.open.length > 0) continue;
      const answer = this.#replayed({ ...world, fixed }, asked, inner);
      if (answer.kind === 'found') return answer;
    }
    if (excluded && this.#solve(world, asked, tried).kind === 'none') return { kind: 'none' };
    const names = solved.open.filter((key) => key !== '').map((key) => solved.keys.spelled(key));
    return {
      kind: 'unknown',
      why: {
        kind: 'variables',
        detail: `at ${this.place}: no value that was tried for ${names.join(', ') || 'the principal'} decides the question`,
      },
    };
  }

  /** @param tried values that keys behind variables do not all have */
  #solve(world: World, asked: AskedAction, tried?: ReadonlyMap<string, readonly string[]>): Solved {
    const { atoms, keys, encoder, formula } = worldFormula(
      this.#question,
      this.#scan,
      { world, action: asked.trait === undefined ? undefined : asked.action, tried },
      this.#shared.sets,
      this.#budget,
    );
    const model = search(clausesOf(formula, atoms.count), atoms, { spend: this.#budget.purse('the search') });
    if (model === undefined) return atoms.unsure === undefined ? { kind: 'none' } : { kind: 'unsure', dimension: atoms.unsure };
    const fillings = atoms.fillings(model);
    for (const [id, filling] of fillings) {
      if (filling.kind === 'none') return { kind: 'none' };
      if (filling.kind === 'unsure') return { kind: 'unsure', dimension: id };
    }
    return { kind: 'model', fillings, open: [...encoder.open], keys };
  }

  /** The request of a model, if the evaluator agrees. */
  #replayed(world: World, asked: AskedAction, { fillings, keys }: Solved & { readonly kind: 'model' }): Answer {
    const witness = witnessOf(world, asked.action, fillings, keys);
    const request = requestOf(witness);
    if (!replays(request, this.#question)) {
      const detail = `at ${this.place}: the request that was found does not replay; this is a fault in Paddock: ${JSON.stringify(witness)}`;
      return { kind: 'unknown', why: { kind: 'replay', detail } };
    }
    return { kind: 'found', request, witness };
  }
}

export function requestOf(witness: RequestWitness): AuthorizationRequest {
  return { ...witness, principal: classifyPrincipal(witness.principal, witness.context) };
}

/** The real evaluator says what the question asks. */
export function replays(request: AuthorizationRequest, { left, right, within }: Pick<Question, 'left' | 'right' | 'within'>): boolean {
  if (within !== undefined) {
    const prepared = new PreparedRequest(request);
    if (findDeny(within, prepared, false) !== undefined || findAllow(within, prepared) === undefined) return false;
  }
  return evaluate(request, left).decision === 'allowed' && evaluate(request, right).decision !== 'allowed';
}

function isWild(pattern: string): boolean {
  return /[*?]/.test(serviceOf(pattern));
}

function describe({ principal, sameAccount }: World): string {
  if (!hasAccount(principal)) return `a principal of kind ${principal}`;
  return `a principal of kind ${principal} ${sameAccount ? 'in the account of the resource' : 'in another account than the resource'}`;
}

function resourceTrait(action: string): string {
  return actionResources(action)
    .map((sequence) =>
      sequence.map((item) => (item.kind === 'codes' ? String.fromCharCode(item.codes[0]!) : item.star ? '*' : '?')).join(''),
    )
    .join();
}
