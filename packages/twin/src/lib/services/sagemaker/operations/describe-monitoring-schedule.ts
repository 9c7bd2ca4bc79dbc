import { monitoringSchedule } from '../kinds/monitoring-schedule.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeMonitoringSchedule.html */
export const describeMonitoringSchedule = describe('DescribeMonitoringSchedule', monitoringSchedule);
