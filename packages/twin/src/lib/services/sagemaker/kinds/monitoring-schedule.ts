import type { Call, Members } from '../../../operation.ts';
import { resourceInUse, resourceNotFound, validation } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';
import { listed, nested, text } from '../kit/members.ts';
import { endpointOf, requireDefinition } from './monitoring-job-definition.ts';

/** Schedules never run: the twin monitors nothing, and has no executions to list. */
export const monitoringSchedule: Kind = {
  type: 'monitoring-schedule',
  nameMember: 'MonitoringScheduleName',
  arnMember: 'MonitoringScheduleArn',
  statusMember: 'MonitoringScheduleStatus',
  missing: (arn) => resourceNotFound(`Monitoring Schedule ${arn} does not exist.`),
  exists: (arn) => resourceInUse(`Monitoring Schedule already exists: ${arn}`),
  steps: { scheduled: () => ({ changes: { MonitoringScheduleStatus: 'Scheduled' } }) },
};

/** The members that a schedule's configuration gives it. Throws for one that names no job definition, two, or one that is not there. */
export function scheduleMembers(call: Call, input: Members): Members {
  const config = nested(input, 'MonitoringScheduleConfig');
  const name = text(config, 'MonitoringJobDefinitionName');
  if ((name === '') === (config['MonitoringJobDefinition'] === undefined)) {
    throw validation('Exactly one of MonitoringJobDefinition and MonitoringJobDefinitionName must be given.');
  }
  const type = text(config, 'MonitoringType') || 'DataQuality';
  return { MonitoringType: type, EndpointName: name === '' ? inlineEndpoint(config) : namedEndpoint(call, type, name) };
}

/** The role of a definition that stands in the schedule itself. */
export function inlineRole(input: Members): string | undefined {
  return nested(nested(input, 'MonitoringScheduleConfig'), 'MonitoringJobDefinition')['RoleArn'] as string | undefined;
}

function namedEndpoint(call: Call, type: string, name: string): unknown {
  const { kind, members } = requireDefinition(call, type, name);
  return endpointOf(kind, members);
}

function inlineEndpoint(config: Members): unknown {
  const [first] = listed(nested(config, 'MonitoringJobDefinition'), 'MonitoringInputs');
  return first === undefined ? undefined : nested(first, 'EndpointInput')['EndpointName'];
}
