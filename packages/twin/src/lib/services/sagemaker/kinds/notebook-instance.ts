import type { Call, Members } from '../../../operation.ts';
import { validation } from '../kit/errors.ts';
import { requireItem, statusOf, updateItem } from '../kit/items.ts';
import type { Kind, Next } from '../kit/kind.ts';
import type { Item } from '../store.ts';

const status = (value: string) => () => ({ changes: { NotebookInstanceStatus: value } });

export const notebookInstance: Kind = {
  type: 'notebook-instance',
  nameMember: 'NotebookInstanceName',
  arnMember: 'NotebookInstanceArn',
  statusMember: 'NotebookInstanceStatus',
  missing: () => validation('RecordNotFound'),
  exists: (arn) => validation(`Cannot create a duplicate Notebook Instance (${arn})`),
  steps: { inService: status('InService'), stopped: status('Stopped'), deleted: () => ({ remove: true }) },
};

/** Takes an instance from one of `from` to a status that passes. Throws for another. */
export function transition(
  call: Call,
  name: string,
  from: readonly string[],
  to: string,
  next: Next,
  changes: (item: Item) => Members = () => ({}),
): void {
  const item = requireItem(call, notebookInstance, name);
  const now = statusOf(notebookInstance, item);
  if (!from.includes(now)) {
    throw validation(`Status (${now}) not in ([${from.join(', ')}]). Unable to transition to (${to}) for Notebook Instance (${item.arn}).`);
  }
  updateItem(call, notebookInstance, item, { ...changes(item), NotebookInstanceStatus: to }, next);
}

export const atRest = ['Stopped', 'Failed'];
