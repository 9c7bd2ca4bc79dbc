import { codeRepository } from '../kinds/code-repository.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeCodeRepository.html */
export const describeCodeRepository = describe('DescribeCodeRepository', codeRepository);
