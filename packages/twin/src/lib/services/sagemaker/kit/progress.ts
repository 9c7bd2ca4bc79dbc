import { PaddockError } from '@paddock/base/errors';
import type { TaskHandler } from '../../../operation.ts';
import { itemsCollection } from '../store.ts';
import { removeItem, updateItem } from './items.ts';
import type { Kind } from './kind.ts';

interface ProgressPayload {
  readonly type: string;
  readonly key: string;
  readonly transition: string;
  readonly step: string;
}

/** The task that takes an item one step on, unless it has gone or taken another way in the meantime. */
export function progressTask(kinds: ReadonlyMap<string, Kind>): TaskHandler {
  return (payload, call) => {
    const { type, key, transition, step } = payload as unknown as ProgressPayload;
    const kind = kinds.get(type);
    const run = kind?.steps?.[step];
    if (kind === undefined || run === undefined) throw new PaddockError('internal/impossible', { detail: `no step ${step} of ${type}` });
    const item = call.state.table(itemsCollection(type), call.account, call.region).get(key);
    if (item?.transition !== transition) return;
    const progress = run(item, call);
    if (progress.remove === true) {
      removeItem(call, kind, item);
      return;
    }
    const { transition: _done, ...atRest } = item;
    updateItem(call, kind, atRest, progress.changes ?? {}, progress.next);
  };
}
