import { codeRepository } from '../kinds/code-repository.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteCodeRepository.html */
export const deleteCodeRepository = remove(codeRepository);
