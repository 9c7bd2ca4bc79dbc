import {
  AssociateTrialComponentCommand,
  CreateExperimentCommand,
  CreateTrialCommand,
  CreateTrialComponentCommand,
  DeleteExperimentCommand,
  DeleteTrialCommand,
  DeleteTrialComponentCommand,
  DescribeExperimentCommand,
  DescribeTrialComponentCommand,
  DisassociateTrialComponentCommand,
  ListExperimentsCommand,
  ListTrialComponentsCommand,
  ListTrialsCommand,
  UpdateExperimentCommand,
  UpdateTrialComponentCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHarness, type Harness } from './testing.ts';

let twin: Harness;
beforeAll(async () => {
  twin = await startHarness();
});
afterAll(() => twin.close());

it('holds trials in experiments and components in trials, and deletes them only from the inside out', async () => {
  const client = twin.client();
  const ExperimentName = 'e';
  const TrialName = 't';
  const TrialComponentName = 'c';
  await client.send(new CreateExperimentCommand({ ExperimentName, Description: 'before' }));
  await expect(client.send(new CreateExperimentCommand({ ExperimentName }))).rejects.toMatchObject({
    name: 'ValidationException',
    message: 'Experiment names must be unique within an AWS account and region. Experiment with name (e) already exists.',
  });
  await expect(client.send(new CreateTrialCommand({ TrialName, ExperimentName: 'gone' }))).rejects.toMatchObject({
    name: 'ResourceNotFound',
    message: `Experiment 'arn:aws:sagemaker:eu-west-1:${twin.account}:experiment/gone' does not exist.`,
  });
  await client.send(new CreateTrialCommand({ TrialName, ExperimentName }));
  await client.send(
    new CreateTrialComponentCommand({ TrialComponentName, Parameters: { eta: { NumberValue: 0.1 }, depth: { NumberValue: 3 } } }),
  );
  await client.send(new AssociateTrialComponentCommand({ TrialComponentName, TrialName }));
  expect((await client.send(new ListTrialsCommand({ ExperimentName, TrialComponentName }))).TrialSummaries).toHaveLength(1);
  expect((await client.send(new ListTrialComponentsCommand({ ExperimentName }))).TrialComponentSummaries).toHaveLength(1);
  expect((await client.send(new ListTrialComponentsCommand({ TrialName: 'other' }))).TrialComponentSummaries).toEqual([]);
  await client.send(
    new UpdateTrialComponentCommand({ TrialComponentName, Parameters: { eta: { NumberValue: 0.2 } }, ParametersToRemove: ['depth'] }),
  );
  expect((await client.send(new DescribeTrialComponentCommand({ TrialComponentName }))).Parameters).toEqual({ eta: { NumberValue: 0.2 } });
  await client.send(new UpdateExperimentCommand({ ExperimentName, Description: 'after' }));
  expect((await client.send(new DescribeExperimentCommand({ ExperimentName }))).Description).toBe('after');

  await expect(client.send(new DeleteExperimentCommand({ ExperimentName }))).rejects.toMatchObject({ name: 'ValidationException' });
  await expect(client.send(new DeleteTrialCommand({ TrialName }))).rejects.toMatchObject({ name: 'ValidationException' });
  await expect(client.send(new DeleteTrialComponentCommand({ TrialComponentName }))).rejects.toMatchObject({ name: 'ValidationException' });
  await client.send(new DisassociateTrialComponentCommand({ TrialComponentName, TrialName }));
  await client.send(new DeleteTrialComponentCommand({ TrialComponentName }));
  await client.send(new DeleteTrialCommand({ TrialName }));
  await client.send(new DeleteExperimentCommand({ ExperimentName }));
  expect((await client.send(new ListExperimentsCommand({}))).ExperimentSummaries).toEqual([]);
});
