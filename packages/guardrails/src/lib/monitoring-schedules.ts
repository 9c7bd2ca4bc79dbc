import type { ConditionJson } from '../statement.ts';

/**
 * A monitoring schedule either names a job definition, which was judged when it was made, or holds one; on update too, whole. Only the inline form
 * has an instance type, so this condition tells the forms apart, and presence can be demanded of the inline one.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_MonitoringScheduleConfig.html
 */
export const scheduleActions = ['sagemaker:CreateMonitoringSchedule', 'sagemaker:UpdateMonitoringSchedule'] as const;

export const withInlineDefinition = { 'sagemaker:InstanceTypes': 'false' } as const satisfies ConditionJson[string];
