import { send, sign, type RawRequest } from '../src/lib/testing/raw-request.ts';
import type { Scene } from './scene.ts';

/** Throws unless the twin that is measured refuses what it must: a forged signature, and a call that only the SCP of the outer unit denies. */
export async function checkRefusals(scene: Scene, endpoint: string): Promise<void> {
  const call: RawRequest = {
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'SageMaker.DescribeTrainingJob' },
    body: JSON.stringify({ TrainingJobName: scene.jobNames[0] }),
  };
  const signed = (region: string) => sign(endpoint, scene.sessions[0]!, call, { service: 'sagemaker', region });
  const elsewhere = await send(endpoint, await signed('us-west-2'));
  expectRefusal(elsewhere, 'explicit deny in a service control policy');
  const forged = { ...(await signed(scene.region)), body: JSON.stringify({ TrainingJobName: scene.jobNames[1] }) };
  expectRefusal(await send(endpoint, forged), 'InvalidSignatureException');
}

function expectRefusal(answer: { readonly status: number; readonly body: string }, text: string): void {
  if (answer.status === 400 && answer.body.includes(text)) return;
  throw new Error(`the twin should have refused (${text}), and answered ${answer.status}: ${answer.body}`);
}
