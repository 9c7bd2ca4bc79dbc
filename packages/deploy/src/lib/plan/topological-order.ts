import { PaddockError } from '@paddock/base/errors';
import type { Action } from '../../action.ts';

/**
 * Every action after those it depends on, otherwise in the order given: the same plan for the same input.
 *
 * @throws `internal/impossible` on a cycle or an action that is not there
 */
export function topologicalOrder(actions: ReadonlyMap<string, Action>): readonly Action[] {
  const ordered: Action[] = [];
  const state = new Map<string, 'open' | 'done'>();
  for (const start of actions.keys()) {
    const stack: { readonly action: Action; next: number }[] = [];
    const enter = (id: string): void => {
      const at = state.get(id);
      if (at === 'done') return;
      const action = actions.get(id);
      if (at === 'open' || action === undefined) throw brokenOrder(id, stack);
      state.set(id, 'open');
      stack.push({ action, next: 0 });
    };
    enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const dependency = top.action.dependsOn[top.next++];
      if (dependency !== undefined) enter(dependency);
      else {
        state.set(top.action.id, 'done');
        ordered.push(top.action);
        stack.pop();
      }
    }
  }
  return ordered;
}

function brokenOrder(id: string, stack: readonly { readonly action: Action }[]): PaddockError {
  return new PaddockError('internal/impossible', {
    detail: `order of the plan: ${[...stack.map(({ action }) => action.id), id].join(' → ')}`,
  });
}
