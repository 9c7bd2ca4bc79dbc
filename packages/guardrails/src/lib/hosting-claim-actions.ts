import { actionsOn } from './actions-on.ts';

/** For claims: what brings a hosted model up or changes it. */
export const claimedHosting: readonly string[] = [
  ...actionsOn('sagemaker', ['endpoint', 'inference-component', 'inference-experiment', 'inference-recommendations-job'], ['Write'], {
    'Delete*': 'takes a hosted model away',
    'Stop*': 'takes an experiment or a recommendation job away',
  }),
  'sagemaker:DeployHubModel',
  'sagemaker:UpdateClusterInference',
];
