import { inlineRole, scheduleMembers } from '../kinds/monitoring-schedule.ts';
import { requireAssumableRole } from '../kit/execution-role.ts';
import { monitoringSchedule } from '../kinds/monitoring-schedule.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateMonitoringSchedule.html */
export const updateMonitoringSchedule = update(monitoringSchedule, {
  check: (item, input, call) => requireAssumableRole(call, inlineRole(input), item.arn),
  changes: (_item, input, call) => ({ ...scheduleMembers(call, input), MonitoringScheduleStatus: 'Pending' }),
  next: (call) => ({ step: 'scheduled', after: call.delays.stop }),
});
