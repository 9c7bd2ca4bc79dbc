import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

const made = (key: string, good: string) => ({
  Effect: 'Allow' as const,
  Action: 'sagemaker:CreateNotebookInstance',
  Resource: '*',
  Condition: { StringNotEquals: { [key]: good } },
});
const changed = (key: string, good: string) => ({
  Effect: 'Allow' as const,
  Action: 'sagemaker:UpdateNotebookInstance',
  Resource: '*',
  Condition: { StringNotEquals: { [key]: good }, Null: { [key]: 'false' } },
});

export const claims = claimsOf(guardrail, [
  {
    id: 'no-internet',
    text: 'No notebook is made without saying that it has no direct internet access.',
    requests: () => [made('sagemaker:DirectInternetAccess', 'Disabled')],
  },
  {
    id: 'no-root',
    text: 'No notebook is made without saying that its user is not root.',
    requests: () => [made('sagemaker:RootAccess', 'Disabled')],
  },
  { id: 'no-root-later', text: 'No notebook is given root access.', requests: () => [changed('sagemaker:RootAccess', 'Disabled')] },
  {
    id: 'new-metadata-service',
    text: 'No notebook is made without saying that it takes version 2 of the metadata service only.',
    requests: () => [made('sagemaker:MinimumInstanceMetadataServiceVersion', '2')],
  },
  {
    id: 'new-metadata-service-stays',
    text: 'No notebook goes back to the old metadata service.',
    requests: () => [changed('sagemaker:MinimumInstanceMetadataServiceVersion', '2')],
  },
]);
