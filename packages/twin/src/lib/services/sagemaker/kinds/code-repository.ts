import { validation } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';

export const codeRepository: Kind = {
  type: 'code-repository',
  nameMember: 'CodeRepositoryName',
  arnMember: 'CodeRepositoryArn',
  missing: (arn) => validation(`Cannot find CodeRepository: "${arn}"`),
  exists: (arn) => validation(`Cannot create already existing CodeRepository: "${arn}"`),
};
