import {
  CreateNotebookInstanceCommand,
  CreateNotebookInstanceLifecycleConfigCommand,
  CreatePresignedNotebookInstanceUrlCommand,
  DeleteNotebookInstanceCommand,
  DescribeNotebookInstanceCommand,
  DescribeNotebookInstanceLifecycleConfigCommand,
  ListNotebookInstancesCommand,
  StartNotebookInstanceCommand,
  StopNotebookInstanceCommand,
  UpdateNotebookInstanceCommand,
  UpdateNotebookInstanceLifecycleConfigCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHarness, type Harness } from './testing.ts';

let twin: Harness;
let role: string;
beforeAll(async () => {
  twin = await startHarness();
  role = await twin.role('execution');
});
afterAll(() => twin.close());

const NotebookInstanceName = 'nb';
const status = async () => (await twin.client().send(new DescribeNotebookInstanceCommand({ NotebookInstanceName }))).NotebookInstanceStatus;

it('takes a notebook instance through its life and refuses what its status does not allow', async () => {
  const client = twin.client();
  const create = { NotebookInstanceName, RoleArn: role, InstanceType: 'ml.t3.medium' as const };
  await expect(client.send(new CreateNotebookInstanceCommand({ ...create, LifecycleConfigName: 'gone' }))).rejects.toThrow(
    'Lifecycle Config does not exist',
  );
  await client.send(
    new CreateNotebookInstanceLifecycleConfigCommand({ NotebookInstanceLifecycleConfigName: 'lc', OnStart: [{ Content: 'ZWNobwo=' }] }),
  );
  const made = await client.send(new CreateNotebookInstanceCommand({ ...create, LifecycleConfigName: 'lc' }));
  expect(await status()).toBe('Pending');
  await expect(client.send(new StopNotebookInstanceCommand({ NotebookInstanceName }))).rejects.toMatchObject({
    name: 'ValidationException',
    message: `Status (Pending) not in ([InService]). Unable to transition to (Stopping) for Notebook Instance (${made.NotebookInstanceArn}).`,
  });
  await twin.advance(20_000);
  expect(await status()).toBe('InService');
  const url = await client.send(new CreatePresignedNotebookInstanceUrlCommand({ NotebookInstanceName }));
  expect(url.AuthorizedUrl).toMatch(/^https:\/\/nb-....\.notebook\.eu-west-1\.sagemaker\.aws\?authToken=/);
  await client.send(new StopNotebookInstanceCommand({ NotebookInstanceName }));
  await twin.advance(3_000);
  expect(await status()).toBe('Stopped');
  await client.send(
    new UpdateNotebookInstanceCommand({ NotebookInstanceName, InstanceType: 'ml.t3.large', DisassociateLifecycleConfig: true }),
  );
  expect(await status()).toBe('Updating');
  await twin.advance(3_000);
  const updated = await client.send(new DescribeNotebookInstanceCommand({ NotebookInstanceName }));
  expect(updated).toMatchObject({
    NotebookInstanceStatus: 'Stopped',
    InstanceType: 'ml.t3.large',
    DirectInternetAccess: 'Enabled',
    RootAccess: 'Enabled',
  });
  expect(updated.NotebookInstanceLifecycleConfigName).toBeUndefined();
  await client.send(new StartNotebookInstanceCommand({ NotebookInstanceName }));
  await twin.advance(20_000);
  expect((await client.send(new ListNotebookInstancesCommand({ StatusEquals: 'InService' }))).NotebookInstances).toHaveLength(1);
  await client.send(new StopNotebookInstanceCommand({ NotebookInstanceName }));
  await twin.advance(3_000);
  await client.send(new DeleteNotebookInstanceCommand({ NotebookInstanceName }));
  expect(await status()).toBe('Deleting');
  await twin.advance(3_000);
  await expect(status()).rejects.toMatchObject({ name: 'ValidationException', message: 'RecordNotFound' });
});

it('changes lifecycle configurations', async () => {
  const client = twin.client();
  const NotebookInstanceLifecycleConfigName = 'changing';
  await client.send(new CreateNotebookInstanceLifecycleConfigCommand({ NotebookInstanceLifecycleConfigName }));
  await client.send(
    new UpdateNotebookInstanceLifecycleConfigCommand({ NotebookInstanceLifecycleConfigName, OnCreate: [{ Content: 'ZWNobwo=' }] }),
  );
  const shown = await client.send(new DescribeNotebookInstanceLifecycleConfigCommand({ NotebookInstanceLifecycleConfigName }));
  expect(shown.OnCreate).toEqual([{ Content: 'ZWNobwo=' }]);
});

it('lets a service control policy refuse direct internet access and root access', async () => {
  const create = (name: string, more: object) =>
    twin.client().send(
      new CreateNotebookInstanceCommand({
        NotebookInstanceName: name,
        RoleArn: role,
        InstanceType: 'ml.t3.medium',
        SubnetId: 'subnet-0123456789abcdef0',
        DirectInternetAccess: 'Disabled',
        RootAccess: 'Disabled',
        ...more,
      }),
    );
  const unless = (key: string) => ({
    Effect: 'Deny',
    Action: 'sagemaker:CreateNotebookInstance',
    Resource: '*',
    Condition: { StringNotEquals: { [key]: 'Disabled' } },
  });
  const detach = await twin.scp([unless('sagemaker:DirectInternetAccess'), unless('sagemaker:RootAccess')]);
  await expect(create('open', { DirectInternetAccess: 'Enabled' })).rejects.toMatchObject({ name: 'AccessDeniedException' });
  await expect(create('rooted', { RootAccess: 'Enabled' })).rejects.toMatchObject({ name: 'AccessDeniedException' });
  await create('closed', {});
  await detach();
});
