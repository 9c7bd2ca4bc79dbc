import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, ApiCall } from './boto3-process.ts';
import { aModel, aTrainingJob, vpc } from './guardrail-inputs.ts';
import { readOrganisation, type Organisation } from './organisation.ts';
import { runPaddock, type RunningPaddock } from './running-twin.ts';

let paddock: RunningPaddock;
let organisation: Organisation;

beforeAll(async () => {
  paddock = await runPaddock('examples/acme/paddock.yaml');
  organisation = await readOrganisation(paddock);
});
afterAll(() => paddock.stop());

/** By the AWS CLI, so that what comes next is the next call that the twin gets. */
async function move(account: string, from: string, to: string): Promise<void> {
  const { code, message } = await paddock.cliCall({
    as: 'admin@management',
    service: 'organizations',
    operation: 'move-account',
    input: {
      AccountId: organisation.account(account),
      SourceParentId: organisation.place(from),
      DestinationParentId: organisation.place(to),
    },
  });
  if (code !== 'OK') throw new Error(message);
}

const refusedBy = async (place: string, policy: string): Promise<object> => ({
  code: 'AccessDeniedException',
  message: expect.stringContaining(
    await organisation.policyAt(organisation.place(place), policy).then((id) => `service_control_policy/${id}`),
  ),
});
const taken = { code: 'OK' };

describe.each<['AWS CLI' | 'boto3', (call: ApiCall) => Promise<Answer>]>([
  ['AWS CLI', (call) => paddock.cliCall(call)],
  ['boto3', (call) => paddock.boto3Call(call)],
])('aws organizations move-account, and the very next call with the same keys (%s)', (client, call) => {
  const as = 'scientist@pricing-sandbox';
  const listEndpoints: ApiCall = { as, service: 'sagemaker', operation: 'list-endpoints' };
  const model = (name: string, change: object): ApiCall => ({
    as,
    service: 'sagemaker',
    operation: 'create-model',
    input: { ...aModel(organisation.account('pricing-sandbox'), `${name}-${client === 'boto3' ? 'b' : 'a'}`), ...change },
  });
  const train = (name: string, change: object): ApiCall => ({
    as,
    service: 'sagemaker',
    operation: 'create-training-job',
    input: { ...aTrainingJob(organisation.account('pricing-sandbox'), `${name}-${client === 'boto3' ? 'b' : 'a'}`), ...change },
  });

  it('Sandbox → Workloads/PreProd → Sandbox: hosting opens, the VPC is demanded; and back', async () => {
    expect(await call(listEndpoints)).toMatchObject(await refusedBy('Sandbox', 'no-hosting'));
    expect(await call(model('free', {}))).toMatchObject(taken);

    await move('pricing-sandbox', 'Sandbox', 'Workloads/PreProd');
    expect(await call(listEndpoints)).toMatchObject(taken);
    expect(await call(model('guarded', {}))).toMatchObject(await refusedBy('Workloads', 'vpc-required'));
    expect(await call(model('guarded', { VpcConfig: vpc }))).toMatchObject(taken);

    await move('pricing-sandbox', 'Workloads/PreProd', 'Sandbox');
    expect(await call(model('free-again', {}))).toMatchObject(taken);
    expect(await call(listEndpoints)).toMatchObject(await refusedBy('Sandbox', 'no-hosting'));
  });

  it('between two OUs with guardrails of their own, the first call after the move meets the new one', async () => {
    const noisy = { EnableNetworkIsolation: false };
    await move('pricing-sandbox', 'Sandbox', 'Workloads/Dev');
    expect(await call(train('networked', noisy))).toMatchObject(taken);
    await move('pricing-sandbox', 'Workloads/Dev', 'Workloads/Regulated/Dev');
    expect(await call(train('isolated', noisy))).toMatchObject(await refusedBy('Workloads/Regulated', 'network-isolation'));
    await move('pricing-sandbox', 'Workloads/Regulated/Dev', 'Workloads/Dev');
    expect(await call(train('isolated', noisy))).toMatchObject(taken);
    await move('pricing-sandbox', 'Workloads/Dev', 'Sandbox');
  });
});

describe('a move that AWS refuses', () => {
  it('changes nothing: the account stays under its guardrails', async () => {
    await expect(move('pricing-sandbox', 'Workloads', 'Workloads/PreProd')).rejects.toThrow('SourceParentNotFoundException');
    const answer = await paddock.boto3Call({ as: 'scientist@pricing-sandbox', service: 'sagemaker', operation: 'list-endpoints' });
    expect(answer).toMatchObject(await refusedBy('Sandbox', 'no-hosting'));
    await expect(
      paddock
        .cliCall({
          as: 'admin@pricing-sandbox',
          service: 'organizations',
          operation: 'move-account',
          input: {
            AccountId: organisation.account('pricing-sandbox'),
            SourceParentId: organisation.place('Sandbox'),
            DestinationParentId: organisation.place('Workloads/PreProd'),
          },
        })
        .then(({ code }) => code),
    ).resolves.toMatch(/AccessDeniedException/);
  });
});
