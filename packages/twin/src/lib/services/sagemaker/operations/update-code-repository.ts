import { merged } from '../kit/members.ts';
import { codeRepository } from '../kinds/code-repository.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateCodeRepository.html */
export const updateCodeRepository = update(codeRepository, { changes: ({ members }, input) => merged(members, input, 'GitConfig') });
