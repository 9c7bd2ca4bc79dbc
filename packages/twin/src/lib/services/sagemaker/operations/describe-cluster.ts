import { clusterPath } from '../kinds/cluster.ts';
import { cluster } from '../kinds/cluster.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeCluster.html */
export const describeCluster = describe('DescribeCluster', cluster, { path: clusterPath });
