import { operation, type Members } from '../../../operation.ts';
import { monitoringSchedule } from '../kinds/monitoring-schedule.ts';
import { requireItem } from '../kit/items.ts';
import { text } from '../kit/members.ts';

/** Always none: the twin's schedules do not run. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListMonitoringExecutions.html */
export const listMonitoringExecutions = operation<Members>((input, call) => {
  const name = text(input, 'MonitoringScheduleName');
  if (name !== '') requireItem(call, monitoringSchedule, name);
  return { MonitoringExecutionSummaries: [] };
});
