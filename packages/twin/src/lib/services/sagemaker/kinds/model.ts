import { alreadyExisting, couldNotFind } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';

export const model: Kind = {
  type: 'model',
  nameMember: 'ModelName',
  arnMember: 'ModelArn',
  modifiedMember: undefined,
  missing: couldNotFind('model'),
  exists: alreadyExisting('model'),
};
