import { serviceModel } from '@paddock/aws-data/models';
import { keyPresence, mappedOperations } from '@paddock/policy/expand';

/**
 * Actions (`sagemaker:CreateModel`) of the operations of a service that can fill a condition key, from the expansion of the operations: another
 * way to the family than the Service Authorization Reference's listing, which the policies take.
 *
 * @param leaveOut operation → why it does not belong
 */
export function operationsFilling(service: string, key: string, leaveOut: Readonly<Record<string, string>> = {}): readonly string[] {
  const filling = mappedOperations(service).filter((operation) =>
    Object.entries(keyPresence(service, operation)).some(
      ([action, keys]) => action === `${service}:${operation}` && keys[key] !== undefined && keys[key].presence !== 'never',
    ),
  );
  const stale = Object.keys(leaveOut).filter(
    (operation) => !filling.includes(operation) || serviceModel(service).operations[operation] === undefined,
  );
  if (stale.length > 0) throw new TypeError(`exceptions of a claim that except nothing: ${stale.join(', ')}`);
  return filling.filter((operation) => leaveOut[operation] === undefined).map((operation) => `${service}:${operation}`);
}
