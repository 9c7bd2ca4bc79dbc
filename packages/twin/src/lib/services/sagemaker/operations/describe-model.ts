import { describe } from '../kit/describe.ts';
import { model } from '../kinds/model.ts';

export const describeModel = describe('DescribeModel', model);
