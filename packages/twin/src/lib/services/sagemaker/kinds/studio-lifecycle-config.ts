import { resourceInUse, resourceNotFound } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';

export const studioLifecycleConfig: Kind = {
  type: 'studio-lifecycle-config',
  nameMember: 'StudioLifecycleConfigName',
  arnMember: 'StudioLifecycleConfigArn',
  missing: (_arn, name) => resourceNotFound(`Studio Lifecycle Config with name ${name} does not exist.`),
  exists: (_arn, name) => resourceInUse(`Studio Lifecycle Config with name ${name} already exists.`),
};
