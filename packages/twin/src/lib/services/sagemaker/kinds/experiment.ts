import { resourceNotFound, validation } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';

export const experiment: Kind = {
  type: 'experiment',
  nameMember: 'ExperimentName',
  arnMember: 'ExperimentArn',
  missing: (arn) => resourceNotFound(`Experiment '${arn}' does not exist.`),
  exists: (_arn, name) =>
    validation(`Experiment names must be unique within an AWS account and region. Experiment with name (${name}) already exists.`),
};
