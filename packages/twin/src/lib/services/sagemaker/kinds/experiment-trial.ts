import { resourceNotFound, validation } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';

export const trial: Kind = {
  type: 'experiment-trial',
  nameMember: 'TrialName',
  arnMember: 'TrialArn',
  missing: (arn) => resourceNotFound(`Trial '${arn}' does not exist.`),
  exists: (_arn, name) =>
    validation(`Trial names must be unique within an AWS account and region. Trial with name (${name}) already exists.`),
};
