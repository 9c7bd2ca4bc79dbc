import type { Call } from '../../../operation.ts';
import { arnOf } from './items.ts';
import type { Kind } from './kind.ts';

/**
 * The ARN's part after the type, from a name or an ARN: many operations take both. Throws what the kind says of a resource that is missing
 * for an ARN of another type, account or region than the call's: what was authorised is that ARN, and nothing else may be meant by it.
 */
export function pathOf(call: Pick<Call, 'account' | 'region'>, kind: Kind, nameOrArn: string): string {
  if (!nameOrArn.startsWith('arn:')) return nameOrArn;
  const prefix = arnOf(call, kind, '');
  const given = nameOrArn.replace(/^arn:[^:]*:/, 'arn:aws:');
  if (!given.startsWith(prefix)) throw kind.missing(nameOrArn, nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1));
  return given.slice(prefix.length);
}
