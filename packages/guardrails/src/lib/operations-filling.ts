import { serviceModelIds } from '@paddock/aws-data/models';
import { keyPresence, mappedOperations } from '@paddock/policy/expand';
import { unknownService } from './action-family.ts';
import { soundActions, staleExceptions, type ActionSelection } from './action-selection.ts';

/**
 * Actions (`sagemaker:CreateModel`) of the operations of a service that can fill a condition key, from the expansion of the operations: another
 * way to the family than the Service Authorization Reference's listing, which the policies take.
 *
 * @param leaveOut operation → why it does not belong
 * @throws TypeError when something is wrong with the definition
 */
export function operationsFilling(service: string, key: string, leaveOut: Readonly<Record<string, string>> = {}): readonly string[] {
  return soundActions(selectOperationsFilling(service, key, leaveOut));
}

/** The same for a definition that somebody else wrote, with everything that is wrong with it. */
export function selectOperationsFilling(service: string, key: string, leaveOut: Readonly<Record<string, string>> = {}): ActionSelection {
  if (!serviceModelIds().includes(service)) return { actions: [], problems: [unknownService(service)] };
  const filling = mappedOperations(service).filter((operation) =>
    Object.entries(keyPresence(service, operation)).some(
      ([action, keys]) => action === `${service}:${operation}` && keys[key] !== undefined && keys[key].presence !== 'never',
    ),
  );
  if (filling.length === 0) {
    const fix = 'Correct the name of the key, as the Service Authorization Reference has it.';
    return { actions: [], problems: [{ path: ['key'], summary: `no operation of ${service} fills the key "${key}"`, fix }] };
  }
  const stale = Object.keys(leaveOut).filter((operation) => !filling.includes(operation));
  return {
    actions: filling.filter((operation) => leaveOut[operation] === undefined).map((operation) => `${service}:${operation}`),
    problems: staleExceptions('leaveOut', stale, 'it does not fill the key'),
  };
}
