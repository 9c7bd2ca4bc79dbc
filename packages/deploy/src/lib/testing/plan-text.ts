import type { Action } from '../../action.ts';
import type { Plan } from '../../plan.ts';

export const summaries = ({ actions }: Plan): readonly string[] => actions.map((action) => action.summary);
export const codes = ({ diagnostics }: Plan): readonly string[] => diagnostics.map((diagnostic) => diagnostic.code);
export const find = (plan: Plan, id: string): Action => {
  const action = plan.actions.find((one) => one.id === id);
  if (action === undefined) throw new Error(`no ${id} in ${plan.actions.map((one) => one.id).join(', ')}`);
  return action;
};
