import { describe } from '../kit/describe.ts';
import { endpoint } from '../kinds/endpoint.ts';

export const describeEndpoint = describe('DescribeEndpoint', endpoint);
