import { setTimeout } from 'node:timers/promises';
import { randomString } from '@paddock/base/random';
import { PaddockError } from '@paddock/base/errors';
import { gateJobInput, runGateJob } from '../cloud-gate/gate-job.ts';
import { readGateSettings } from '../cloud-gate/gate-settings.ts';
import { openProjectGate } from '../cloud-gate/gate-accounts.ts';
import { blueprintOption, option, stateOption, targetOptions, type Command } from '../command.ts';
import { connect } from '../connection.ts';
import { loadEstate } from '../load-estate.ts';
import { projectOption, requiredProject } from './gate-setup.ts';

/** Between two looks at a job: the twin is near. */
const waitMilliseconds = { twin: 200, aws: 10_000 } as const;

export const gateJob: Command = {
  path: ['gate', 'job'],
  summary:
    'run the gate where the data are, as a SageMaker job of the production account, started as steward: makes the report on a run, or with --release lets it land; uploads nothing itself',
  options: [
    projectOption,
    {
      flags: '--run <name>',
      summary: 'the run: runs/NAME/ of the input bucket holds its gate.yaml; with --release also report.json and release.json',
    },
    { flags: '--data <prefix>', summary: 'where in the input bucket the data are', default: 'data/' },
    { flags: '--release', summary: 'let the output land, as the release permits; without it, only the report is made' },
    { flags: '--instance <type>', summary: 'the machine on AWS', default: 'ml.m5.xlarge' },
    blueprintOption,
    stateOption,
    ...targetOptions,
  ],
  examples: ['paddock gate job --project churn --run customers-1', 'paddock gate job --project churn --run customers-1 --release'],
  run: async (invocation) => {
    const project = requiredProject(invocation);
    const run = option(invocation, 'run');
    if (run === undefined || !/^[a-z0-9](?:[a-z0-9-]{0,28}[a-z0-9])?$/.test(run))
      throw new PaddockError('usage/invalid', { detail: 'give --run NAME: at most 30 lower-case letters, digits and hyphens' });
    const loaded = loadEstate(invocation);
    await using connection = await connect(invocation, loaded.estate.organisation.homeRegion);
    const gate = await openProjectGate(connection, loaded, project, invocation);
    const mode = invocation.options['release'] === true ? 'release' : 'stage';
    using steward = await gate.as('steward', gate.places.production);
    const input = gateJobInput(gate, await readGateSettings(steward.ssm, gate.places.settingsParameter), {
      mode,
      run,
      data: option(invocation, 'data')!,
      suffix: randomString(invocation.random, 6, 'abcdefghijklmnopqrstuvwxyz0123456789'),
      instanceType: option(invocation, 'instance')!,
    });
    const { name, message } = await runGateJob(steward, input, async () => {
      await setTimeout(waitMilliseconds[connection.target.kind]);
    });
    const { inputBucket, landingBucket, runsPrefix } = gate.places;
    const place = mode === 'stage' ? `s3://${inputBucket}/${runsPrefix}${run}/report.html` : `s3://${landingBucket}/${run}/`;
    return { text: [`${name}: Completed`, message, `Written: ${place}`].join('\n'), data: { name, mode, message, place } };
  },
};
