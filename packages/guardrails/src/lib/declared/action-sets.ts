import { globExpression, selectActionsOn } from '../actions-on.ts';
import { selectFamily } from '../action-family.ts';
import type { ActionSelection } from '../action-selection.ts';
import { selectOperationsFilling } from '../operations-filling.ts';
import { selectOperationsTaking } from '../operations-taking.ts';
import type { DeclarationProblem } from './declaration-problem.ts';
import type { DeclaredActionSet, GuardrailDeclaration } from './declaration-schema.ts';

/** Sets of actions by name, and what is wrong with them. */
export interface ActionSets {
  readonly actions: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly DeclarationProblem[];
}

/** The families of the statements. */
export function familiesOf({ families = {} }: GuardrailDeclaration): ActionSets {
  return collect(
    Object.entries(families).map(([name, { named, ...family }]) => {
      const selected = selectFamily({ ...family, ...(named === undefined ? {} : { named: globExpression(named) }) });
      return { name, path: ['families', name], selected };
    }),
  );
}

/** The sets of one claim. */
export function setsOfClaim({ claims }: GuardrailDeclaration, index: number): ActionSets {
  return collect(
    Object.entries(claims[index]?.actions ?? {}).map(([name, set]) => {
      const [kind] = Object.keys(set);
      return { name, path: ['claims', index, 'actions', name, kind!], selected: select(set) };
    }),
  );
}

function select({ on, filling, taking }: DeclaredActionSet): ActionSelection {
  if (on !== undefined) return selectActionsOn(on.service, on.resourceTypes, on.accessLevels, on.except);
  if (filling !== undefined) return selectOperationsFilling(filling.service, filling.key, filling.leaveOut);
  if (taking !== undefined) return selectOperationsTaking(taking.service, taking.member, taking.leaveOut);
  return { actions: [], problems: [] };
}

interface Named {
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly selected: ActionSelection;
}

function collect(sets: readonly Named[]): ActionSets {
  return {
    actions: Object.fromEntries(sets.map(({ name, selected }) => [name, selected.actions])),
    problems: sets.flatMap(({ path, selected: { actions, problems } }) => {
      const empty =
        actions.length === 0 && problems.length === 0
          ? [{ path: [], summary: 'no action belongs to it', fix: 'Ask for less at once: all members must hold.' }]
          : [];
      return [...problems, ...empty].map((problem) => ({
        code: 'guardrail/action-family' as const,
        path: [...path, ...problem.path],
        summary: problem.summary,
        fix: problem.fix,
      }));
    }),
  };
}
