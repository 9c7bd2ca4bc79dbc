import { resourceInUse, resourceNotFound } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';

export const appImageConfig: Kind = {
  type: 'app-image-config',
  nameMember: 'AppImageConfigName',
  arnMember: 'AppImageConfigArn',
  missing: (_arn, name) => resourceNotFound(`App Image Config with name ${name} does not exist.`),
  exists: (_arn, name) => resourceInUse(`App Image Config with name ${name} already exists.`),
};
