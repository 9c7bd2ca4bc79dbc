import { domain } from '../kinds/domain.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeDomain.html */
export const describeDomain = describe('DescribeDomain', domain);
