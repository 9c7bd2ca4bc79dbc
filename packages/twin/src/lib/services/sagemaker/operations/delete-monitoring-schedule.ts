import { monitoringSchedule } from '../kinds/monitoring-schedule.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteMonitoringSchedule.html */
export const deleteMonitoringSchedule = remove(monitoringSchedule);
