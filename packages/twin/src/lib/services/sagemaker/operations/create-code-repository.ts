import { codeRepository } from '../kinds/code-repository.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateCodeRepository.html */
export const createCodeRepository = create(codeRepository);
