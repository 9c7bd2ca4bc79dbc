import { path } from '../kit/kind.ts';
import { text } from '../kit/members.ts';
import { space } from '../kinds/space.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeSpace.html */
export const describeSpace = describe('DescribeSpace', space, { path: (input) => path(text(input, 'DomainId'), text(input, 'SpaceName')) });
