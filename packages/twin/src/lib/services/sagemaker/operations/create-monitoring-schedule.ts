import { inlineRole, scheduleMembers } from '../kinds/monitoring-schedule.ts';
import { monitoringSchedule } from '../kinds/monitoring-schedule.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateMonitoringSchedule.html */
export const createMonitoringSchedule = create(monitoringSchedule, {
  roles: (input) => [inlineRole(input)],
  members: (input, call) => ({ ...scheduleMembers(call, input), MonitoringScheduleStatus: 'Pending' }),
  next: (call) => ({ step: 'scheduled', after: call.delays.stop }),
});
