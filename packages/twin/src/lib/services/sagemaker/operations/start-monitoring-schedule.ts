import { validation } from '../kit/errors.ts';
import { statusOf } from '../kit/items.ts';
import { monitoringSchedule } from '../kinds/monitoring-schedule.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StartMonitoringSchedule.html */
export const startMonitoringSchedule = update(monitoringSchedule, {
  check: (item) => {
    if (statusOf(monitoringSchedule, item) !== 'Stopped')
      throw validation(`Monitoring Schedule ${item.arn} can be started only when it is Stopped.`);
  },
  changes: () => ({ MonitoringScheduleStatus: 'Pending' }),
  next: (call) => ({ step: 'scheduled', after: call.delays.stop }),
  output: () => ({}),
});
