import { actionsOn } from '../actions-on.ts';
import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

const hosts = ['endpoint', 'inference-component', 'inference-experiment', 'inference-recommendations-job'];

export const claims = claimsOf(guardrail, [
  {
    id: 'endpoints-are-only-looked-at-and-removed',
    text: 'On endpoints and inference components nobody does anything but look, tag, stop and delete.',
    requests: () => [
      {
        Effect: 'Allow',
        Action: actionsOn('sagemaker', hosts, ['List', 'Read', 'Write', 'Permissions management'], {
          'Delete*': 'takes an endpoint away',
          'Describe*': 'looks',
          GetScalingConfigurationRecommendation: 'looks',
          ListTags: 'looks',
          'Stop*': 'takes an experiment or a recommendation job away',
          '*Tags': 'changes tags only',
        }),
        Resource: '*',
      },
    ],
  },
  {
    id: 'no-other-way-to-host',
    text: 'Nobody lists endpoints, deploys a hub model or turns inference on for a cluster.',
    requests: () => [
      {
        Effect: 'Allow',
        Action: ['sagemaker:DeployHubModel', 'sagemaker:ListEndpoints', 'sagemaker:UpdateClusterInference'],
        Resource: '*',
      },
    ],
  },
]);
