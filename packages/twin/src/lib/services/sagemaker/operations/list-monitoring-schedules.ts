import type { Members } from '../../../operation.ts';
import { nested } from '../kit/members.ts';
import { monitoringSchedule } from '../kinds/monitoring-schedule.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListMonitoringSchedules.html */
export const listMonitoringSchedules = list('ListMonitoringSchedules', monitoringSchedule, {
  order: 'Descending',
  filters: {
    EndpointName: ({ members }, name: string) => members['EndpointName'] === name,
    MonitoringTypeEquals: ({ members }, type: string) => members['MonitoringType'] === type,
    MonitoringJobDefinitionName: ({ members }, name: string) => definitionName(members) === name,
  },
  more: ({ members }) => ({ MonitoringJobDefinitionName: definitionName(members) }),
});

function definitionName(members: Members): unknown {
  return nested(members, 'MonitoringScheduleConfig')['MonitoringJobDefinitionName'];
}
