import type { Members, ServiceDefinition, TaskHandler } from '../../operation.ts';
import type { Call } from '../../operation.ts';
import { deleteKeyWhenDue } from './delete-key.ts';
import { operations } from './operations.generated.ts';
import { prepare } from './prepare.ts';
import { resources } from './resources.ts';
import { rotateWhenDue } from './rotation.ts';

interface DueKey {
  readonly keyId: string;
  readonly at: number;
}

const task =
  (handler: (payload: DueKey, call: Call) => void): TaskHandler =>
  (payload: Members, call) =>
    handler({ keyId: String(payload['keyId']), at: Number(payload['at']) }, call);

export const service: ServiceDefinition = {
  id: 'kms',
  operations,
  tasks: { 'delete-key': task(deleteKeyWhenDue), 'rotate-key': task(rotateWhenDue) },
  resources,
  prepare,
};
