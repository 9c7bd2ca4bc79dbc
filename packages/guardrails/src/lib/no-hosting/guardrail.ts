import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';

const looking = 'reads, and lets nobody host anything';
const removing = 'takes an endpoint away: orphans must stay removable';
const labels = 'changes tags only';

/** Everything that brings a hosted model up, changes it, calls it, or lists endpoints as the seed has it. */
const family = actionFamily({
  service: 'sagemaker',
  resourceTypes: ['endpoint', 'inference-component', 'inference-experiment', 'inference-recommendations-job'],
  add: {
    DeployHubModel: 'creates an endpoint from a hub model; its resource types are the hub and its content',
    ListEndpoints: 'one of the four actions of the seed; it names no resource type',
    UpdateClusterInference: 'turns inference on for a HyperPod cluster',
  },
  leaveOut: {
    AddTags: labels,
    DeleteTags: labels,
    ListTags: looking,
    DescribeEndpoint: looking,
    DescribeInferenceComponent: looking,
    DescribeInferenceExperiment: looking,
    DescribeInferenceRecommendationsJob: looking,
    GetScalingConfigurationRecommendation: looking,
    DeleteEndpoint: removing,
    DeleteInferenceComponent: removing,
    DeleteInferenceExperiment: removing,
    StopInferenceExperiment: removing,
    StopInferenceRecommendationsJob: removing,
  },
});

export const guardrail = defineGuardrail({
  id: 'no-hosting',
  title: 'No hosted endpoints',
  intent: 'Models are hosted only in PreProd and Prod, by the deployment pipeline. Here they are built and tested with batch jobs.',
  mechanism: 'scp',
  parameters: z.strictObject({}),
  caveats: [
    'CreateModel and CreateEndpointConfig stay allowed: they cost nothing and start nothing.',
    'Models served from other compute (EC2, ECS, Lambda, Bedrock) are not covered.',
  ],
  sources: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsagemaker.html',
    'https://docs.aws.amazon.com/sagemaker/latest/dg/realtime-endpoints.html',
  ],
  statements: () => [{ Sid: 'NoHosting', Effect: 'Deny', Action: family, Resource: '*' }],
});
