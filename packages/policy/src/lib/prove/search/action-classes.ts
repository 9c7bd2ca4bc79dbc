import { iamAction, iamService, iamServicePrefixes, rcpSupported } from '@paddock/aws-data/iam';
import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import { lowerCase } from '../../evaluate/lower-case.ts';
import { wildcardPattern } from '../../matching/pattern.ts';
import { actionChar, serviceChar } from '../language/char-class.ts';
import { Automaton } from '../language/automaton.ts';
import { findWord, type Spend } from '../language/find-word.ts';
import { literal, many, one, sequenceOf } from '../language/sequence.ts';

/** Actions that no statement of the policies in question tells apart, and that decisions treat alike. */
export interface ActionClass {
  /** A member: as AWS writes it, or in lower case when AWS has no such action (yet). */
  readonly action: string;
  readonly known: boolean;
  /** More known members, in the order of the data. */
  readonly others: readonly string[];
}

export interface ActionClassOptions {
  /** Leave out actions that AWS's data does not have. */
  readonly knownOnly: boolean;
  /** What else tells known actions apart, as text. Default: nothing. */
  readonly trait?: (action: string) => string;
}

/** Stand for services that no policy names, and for actions that decisions treat in a way of their own. */
const always = ['ec2:DescribeInstances', 's3:GetObject', 'kms:Decrypt', 'kms:ListKeys', 'kms:RetireGrant', 'sts:AssumeRole'];

/** The classes, those with known actions first. Complete: every action, known or not, is in one of them. */
export function actionClasses(policies: readonly CompiledPolicy[], options: ActionClassOptions, spend: Spend): readonly ActionClass[] {
  const statements = [...new Set(policies)].flatMap((policy) => policy.statements);
  const patterns = [...new Set([...new Set(policies)].flatMap(patternsOf))].toSorted();
  const hasRcps = policies.some(({ kind }) => kind === 'rcp');
  const signature = (action: string): string => {
    spend(1);
    const lower = lowerCase(action);
    return statements.map((statement) => (statement.matchesAction(lower) ? '1' : '0')).join('') + featuresOf(lower, hasRcps);
  };
  const classes = new Map<string, { action: string; known: boolean; others: string[] }>();
  const add = (action: string, known: boolean): void => {
    const key = signature(action) + (known && options.trait !== undefined ? ` ${options.trait(action)}` : '');
    const found = classes.get(key);
    if (found === undefined) classes.set(key, { action, known, others: [] });
    else if (known) found.others.push(action);
  };
  for (const action of knownActions(patterns, options.knownOnly)) add(action, true);
  if (options.knownOnly) return [...classes.values()];
  // With traits, an action that is not known is of every trait at once: the class of its own that is made here.
  const known = new Set([...classes.keys()].map((key) => key.split(' ', 1)[0]));
  for (const action of futureActions(patterns, hasRcps, spend)) {
    if (options.trait !== undefined || !known.has(signature(action))) add(action, false);
  }
  return [...classes.values()];
}

function patternsOf(policy: CompiledPolicy): readonly string[] {
  return policy.document.statements.flatMap(({ action }) => action.patterns.map(({ value }) => value.toLowerCase()));
}

/** What decisions look at beside the statements. */
function featuresOf(lower: string, hasRcps: boolean): string {
  if (lower === 'sts:getcalleridentity') return 'i';
  const service = serviceOf(lower);
  const special = service === 'kms' || service === 'sts' ? service : '';
  return `${special}${hasRcps && lower !== 'kms:retiregrant' && rcpSupported(service) ? 'r' : ''}`;
}

function serviceOf(action: string): string {
  const colon = action.indexOf(':');
  return colon === -1 ? action : action.slice(0, colon);
}

/** All actions of the services that the patterns name, and a few others for all other services. */
function knownActions(patterns: readonly string[], knownOnly: boolean): readonly string[] {
  const services = new Set<string>();
  let everyService = false;
  for (const pattern of patterns) {
    const service = serviceOf(pattern);
    if (!/[*?]/.test(service)) services.add(service);
    else if (knownOnly && pattern !== '*' && pattern !== '*:*') everyService = true;
  }
  const prefixes = everyService ? iamServicePrefixes() : [...services].toSorted();
  const named = prefixes.flatMap((prefix) => {
    const service = iamService(prefix);
    return service === undefined ? [] : Object.keys(service.actions).map((name) => `${service.prefix}:${name}`);
  });
  return [...named, ...always];
}

/** A word for every way in which the patterns tell words of the form `service:name` apart. */
function futureActions(patterns: readonly string[], hasRcps: boolean, spend: Spend): readonly string[] {
  const automata = [...patterns, ...pseudoPatterns(patterns, hasRcps)].map((pattern) => ({
    automaton: new Automaton([sequenceOf(wildcardPattern(pattern))]),
    prefix: /^[^*?]*/.exec(pattern)![0],
    isWild: /[*?]/.test(pattern),
  }));
  const wild = automata.filter(({ isWild }) => isWild);
  const literals = automata.filter(({ isWild }) => !isWild).map(({ automaton }) => automaton);
  const words: string[] = [];
  const within = [form];
  const outside: Automaton[] = [...literals];
  /** Invariant: `word` is in all of `within` and none of `outside`. */
  const split = (at: number, word: string, prefix: string): void => {
    const next = wild[at];
    if (next === undefined) {
      words.push(word);
      return;
    }
    const isIn = next.automaton.has(word);
    const compatible = next.prefix.startsWith(prefix) || prefix.startsWith(next.prefix);
    const longer = next.prefix.length > prefix.length ? next.prefix : prefix;
    within.push(next.automaton);
    const inside = isIn ? word : compatible ? findWord({ within, outside }, spend) : undefined;
    if (inside !== undefined) split(at + 1, inside, longer);
    within.pop();
    outside.push(next.automaton);
    const other = isIn ? findWord({ within, outside }, spend) : word;
    if (other !== undefined) split(at + 1, other, prefix);
    outside.pop();
  };
  const first = findWord({ within, outside }, spend);
  if (first !== undefined) split(0, first, '');
  // A pattern without wildcards that is no known action is one that AWS may publish, too.
  const unpublished = patterns.filter((pattern) => /^[a-z0-9-]+:[a-z0-9]+$/.test(pattern) && iamAction(pattern) === undefined);
  return [...unpublished, ...words];
}

const form = new Automaton([
  [...literal('future:'), one(actionChar), many(actionChar)],
  [one(serviceChar), many(serviceChar), ...literal(':'), one(actionChar), many(actionChar)],
]);

/** Patterns that no policy has, for services that decisions treat in a way of their own. */
function pseudoPatterns(patterns: readonly string[], hasRcps: boolean): readonly string[] {
  const partly = patterns.some((pattern) => /[*?]/.test(serviceOf(pattern)) && pattern !== '*' && pattern !== '*:*');
  const rcp = hasRcps && partly ? iamServicePrefixes().filter((prefix) => rcpSupported(prefix)) : [];
  return [...new Set(['kms', 'sts', ...rcp])].map((service) => `${service}:*`).filter((pattern) => !patterns.includes(pattern));
}
