import { actionFamily } from './action-family.ts';

/** What brings a hosted model up or changes it. Taking one away is left out: a harmful model must not wait. */
export const hostingChanges = actionFamily({
  service: 'sagemaker',
  resourceTypes: ['endpoint', 'inference-component', 'inference-experiment', 'inference-recommendations-job'],
  accessLevels: ['Write'],
  named: /^(?!Delete|Stop)/,
  add: {
    DeployHubModel: 'creates an endpoint from a hub model; its resource types are the hub and its content',
    UpdateClusterInference: 'turns inference on for a HyperPod cluster',
  },
});
