import type { Call, Members } from '../../../operation.ts';
import { resourceInUse, resourceNotFound } from '../kit/errors.ts';
import { allItems } from '../kit/items.ts';
import type { Kind } from '../kit/kind.ts';
import { text } from '../kit/members.ts';
import type { Item } from '../store.ts';

/** Known by its id, `d-…`. */
export const domain: Kind = {
  type: 'domain',
  nameMember: 'DomainId',
  arnMember: 'DomainArn',
  statusMember: 'Status',
  missing: (_arn, id) => resourceNotFound(`Domain [${id}] does not exist.`),
  exists: (arn) => resourceInUse(`Domain ${arn} already exists.`),
  steps: { inService: () => ({ changes: { Status: 'InService' } }), deleted: () => ({ remove: true }) },
};

/** Throws `ResourceInUse` while the domain, profile or space is on its way to another status. */
export function requireInService(kind: Kind, item: Item): void {
  const status = text(item.members, 'Status');
  if (status !== 'InService' && !status.endsWith('ailed'))
    throw resourceInUse(`${kind.type} ${item.arn} is in status ${status}; wait until it is InService.`);
}

/** Throws `ResourceInUse` while a domain, profile or space has something in it. */
export function requireEmpty(call: Call, kind: Kind, path: string, inside: Kind, matches: (members: Members) => boolean): void {
  const held = allItems(call, inside).filter(({ members }) => matches(members) && members['Status'] !== 'Deleted');
  if (held.length > 0)
    throw resourceInUse(`Unable to delete ${kind.type} ${path} because it has ${held.length} associated ${inside.type}(s).`);
}
