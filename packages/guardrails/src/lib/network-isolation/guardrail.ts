import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';

const definition = 'a monitoring job only reads what an endpoint captured';

const family = actionFamily({
  service: 'sagemaker',
  fills: 'sagemaker:NetworkIsolation',
  leaveOut: {
    CreateDataQualityJobDefinition: definition,
    CreateEndpointConfig: 'an endpoint takes the isolation of its model, which is demanded at CreateModel',
    CreateModelBiasJobDefinition: definition,
    CreateModelExplainabilityJobDefinition: definition,
    CreateModelQualityJobDefinition: definition,
    CreateMonitoringSchedule: definition,
    UpdateMonitoringSchedule: definition,
  },
});

export const guardrail = defineGuardrail({
  id: 'network-isolation',
  title: 'Containers of regulated work have no network',
  intent: 'Code in a container that sees regulated data can send nothing anywhere, not even inside the VPC.',
  mechanism: 'scp',
  parameters: z.strictObject({}),
  caveats: ['Some built-in algorithms and every container that fetches packages at run time do not work in isolation.'],
  sources: ['https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html'],
  statements: () => [
    {
      Sid: 'NetworkIsolation',
      Effect: 'Deny',
      Action: family,
      Resource: '*',
      Condition: { BoolIfExists: { 'sagemaker:NetworkIsolation': 'false' } },
    },
  ],
});
