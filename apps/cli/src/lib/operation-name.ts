import { serviceModel, serviceModelIds } from '@paddock/aws-data/models';
import { unknownName } from './account-ids.ts';

/**
 * A service and operation as people write them, `sagemaker create-endpoint` or `sagemaker CreateEndpoint`, in the model's spelling.
 * @throws `usage/unknown-name`
 */
export function operationName(service: string, operation: string): { readonly service: string; readonly operation: string } {
  const services = serviceModelIds();
  const id = services.find((known) => known === service.toLowerCase());
  if (id === undefined) throw unknownName('service', service, services);
  const operations = Object.keys(serviceModel(id).operations);
  const plain = (name: string): string => name.replaceAll('-', '').toLowerCase();
  const name = operations.find((known) => plain(known) === plain(operation));
  if (name === undefined) throw unknownName(`operation of ${id}`, operation, operations);
  return { service: id, operation: name };
}
