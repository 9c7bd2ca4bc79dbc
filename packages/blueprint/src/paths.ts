/**
 * Who reaches which action of an estate in how many steps: by taking roles, passing them to services, steering what runs, editing policies and
 * trust, making principals, tagging, approving models.
 */
import type { Estate } from './estate.ts';
import type { EstateIds } from './lib/paths/estate-names.ts';
import { searchPaths, stepsFinder, type Path } from './lib/paths/search-paths.ts';
import { stepKinds } from './lib/paths/steps/catalogue.ts';
import type { PathTarget } from './lib/paths/target.ts';
import { createWorld, type OpenQuestion, type RoleInWorld } from './lib/paths/world.ts';
import { peopleRoles } from './lib/roles/people.ts';

export type { EstateIds } from './lib/paths/estate-names.ts';
export type { Path, PathStep } from './lib/paths/search-paths.ts';
export type { TakenRequest } from './lib/paths/step.ts';
export type { PathTarget } from './lib/paths/target.ts';
export type { OpenQuestion } from './lib/paths/world.ts';

export interface PathOptions {
  /** Which roles start. Default: those that people take, by their names in the people-and-roles table. */
  readonly from?: (role: { readonly name: string; readonly account: string }) => boolean;
  /** At most so many steps. Default 3. */
  readonly steps?: number;
  /** Default 500,000 decisions of one request, 5,000 searches over condition keys of at most 200,000 of the prover's steps each. */
  readonly budget?: { readonly decisions?: number; readonly searches?: number; readonly searchSteps?: number };
}

export interface Paths {
  /** Per starting principal and account that is reached: every shortest way, one per principal that has the target at its end. In a fixed order. */
  readonly paths: readonly Path[];
  /** Who was asked about, e.g. `scientist@churn-dev`. */
  readonly from: readonly string[];
  /** What could not be decided, and why: there may be ways that are not listed. Empty: there are none within that many steps. */
  readonly open: readonly OpenQuestion[];
  readonly decisions: number;
  readonly searches: number;
}

/** Names of the roles that people take. */
export const rolesOfPeople: readonly string[] = peopleRoles.map(({ name }) => name);

/** Every kind of step: id and what it is. */
export const kindsOfSteps: readonly { readonly id: string; readonly title: string }[] = [
  ...stepKinds.map(({ id, title }) => ({ id, title })),
  { id: 'tag-resource', title: 'change the tags of the resource that policies ask for' },
];

/** What the search takes to be so, for those who read its answer. */
export const pathAssumptions: readonly string[] = [
  'Resource policies are not in the estate: those of keys are taken to be the default one, others to say nothing, unless the target comes with its own. Roles trust whom the blueprint says.',
  'A role that a service may take is taken to be in use by that service in its account.',
  'Who steers what a service runs as a role is taken to have all that the role may; who approves a model has what its pipelines do.',
  'Nobody but the management account changes organisations and control policies; its principals are bound by none.',
  'Tags of principals and resources are none, unless they are given or set on the way.',
];

/**
 * Searches an estate, breadth first and deterministically, for ways to an action. Every request of a way was decided by the evaluator with SCPs,
 * RCPs, boundary, identity policies and trust. Pure; throws nothing.
 * @param ids real or made up, each its own
 */
export function findPaths(estate: Estate, ids: EstateIds, target: PathTarget, options: PathOptions = {}): Paths {
  const { decisions = 500_000, searches = 5_000, searchSteps = 200_000 } = options.budget ?? {};
  const world = createWorld(estate, ids, { decisions, searches, steps: searchSteps });
  const isAsked = options.from ?? (({ name }) => rolesOfPeople.includes(name));
  const starts = world.roles.filter(({ role, account }: RoleInWorld) => isAsked({ name: role.name, account })).map(({ actor }) => actor);
  const stepsOf = stepsFinder(world);
  const paths = starts.flatMap((start) => searchPaths(start, target, options.steps ?? 3, world, stepsOf));
  const { decisions: made, searches: searched } = world.counts;
  return { paths, from: starts.map(({ id }) => id), open: world.open, decisions: made, searches: Math.min(searched, searches) };
}
