/** Actions that a definition selects from the data, as `service:Action`, and what is wrong with the definition. */
export interface ActionSelection {
  readonly actions: readonly string[];
  readonly problems: readonly SelectionProblem[];
}

export interface SelectionProblem {
  /** Where in the definition: `['leaveOut', 'AddTags']`. */
  readonly path: readonly (string | number)[];
  readonly summary: string;
  readonly fix: string;
}

/** Exceptions that except nothing: a review of what is not there any more. */
export function staleExceptions(member: string, names: readonly string[], why: string): readonly SelectionProblem[] {
  return names.map((name) => ({
    path: [member, name],
    summary: `"${name}" changes nothing: ${why}`,
    fix: 'Correct the name, or take it out.',
  }));
}

/** @throws TypeError for definitions in our own code, where a problem is a mistake of the programmer */
export function soundActions({ actions, problems }: ActionSelection): readonly string[] {
  if (problems.length === 0) return actions;
  throw new TypeError(`actions of a guardrail: ${problems.map(({ path, summary }) => `${path.join('.')}: ${summary}`).join('; ')}`);
}
