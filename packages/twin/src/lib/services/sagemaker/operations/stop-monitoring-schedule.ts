import { validation } from '../kit/errors.ts';
import { statusOf } from '../kit/items.ts';
import { monitoringSchedule } from '../kinds/monitoring-schedule.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StopMonitoringSchedule.html */
export const stopMonitoringSchedule = update(monitoringSchedule, {
  check: (item) => {
    if (statusOf(monitoringSchedule, item) !== 'Scheduled')
      throw validation(`Monitoring Schedule ${item.arn} can be stopped only when it is Scheduled.`);
  },
  changes: () => ({ MonitoringScheduleStatus: 'Stopped' }),
  output: () => ({}),
});
