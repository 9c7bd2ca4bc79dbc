import { describe } from '../kit/describe.ts';
import { endpointConfig } from '../kinds/endpoint-config.ts';

export const describeEndpointConfig = describe('DescribeEndpointConfig', endpointConfig);
