import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';

/** Every way into a running notebook, app or space. */
const family = actionFamily({
  service: 'sagemaker',
  named: /Presigned/,
  add: { StartSession: 'connects an editor on somebody’s own machine to a space' },
  leaveOut: { CreateHubContentPresignedUrls: 'downloads a model of a hub; opens no session' },
});

export const guardrail = defineGuardrail({
  id: 'presign-by-broker',
  title: 'Studio and notebooks are opened by the broker only',
  intent: 'A presigned URL lets in whoever holds it. The desk makes one for the person it has checked, and keeps a record.',
  mechanism: 'scp',
  parameters: z.strictObject({}),
  exempts: { broker: 'is the desk, which checks who asks' },
  caveats: [
    'Users of a domain in Identity Center mode sign in without a presigned URL.',
    'Shells in training containers and on HyperPod nodes are sessions of Systems Manager, not of SageMaker.',
    'Calls of MLflow and of partner apps with credentials or a bearer token need no URL.',
    'Consoles open Studio as their user, and so are refused.',
  ],
  sources: [
    'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreatePresignedDomainUrl.html',
    'https://docs.aws.amazon.com/sagemaker/latest/dg/remote-access.html',
  ],
  statements: (_parameters, environment) => [
    {
      Sid: 'PresignByBroker',
      Effect: 'Deny',
      Action: family,
      Resource: '*',
      Condition: { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['broker']) } },
    },
  ],
});
