import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { PaddockError } from '@paddock/base/errors';
import { createClients } from '@paddock/aws-clients/clients';
import { readLive } from '@paddock/deploy/read';
import type { Twin } from '@paddock/twin/twin';
import { accountIds } from '../account-ids.ts';
import { awsConfig } from '../aws-config.ts';
import { blueprintOption, stateOption, type Command, type Invocation } from '../command.ts';
import { openTwin, type Connection } from '../connection.ts';
import { assumeTableRole } from '../credentials.ts';
import { loadEstate, type LoadedEstate } from '../load-estate.ts';
import { organisationTree } from '../organisation-tree.ts';
import { provenLine } from '../prove-estate.ts';
import { stateDirectory, writeRunningTwin } from '../state-directory.ts';
import { counted } from '../text.ts';
import { version } from '../version.ts';
import { traceDenial } from '../walk/denial.ts';
import { renderDenial, renderOrphans, renderStep } from '../walk/render-walk.ts';
import { walk, walkTags } from '../walk/walk.ts';
import { applyEstate, resultText } from './apply.ts';
import { parsePort, portOption, stopped } from './twin.ts';

export const up: Command = {
  path: ['up'],
  summary: 'bring the organisation of the blueprint up on the twin, walk through it, and stay up',
  options: [
    { flags: '--once', summary: 'stop after the walk; takes a free port unless --port names one' },
    portOption,
    blueprintOption,
    stateOption,
  ],
  examples: ['paddock up', 'paddock up --once --blueprint examples/acme/paddock.yaml'],
  run: async (invocation) => {
    const once = invocation.options['once'] === true;
    const loaded = loadEstate(invocation);
    const { estate } = loaded;
    const state = stateDirectory(invocation);
    const say = (text: string): void => (invocation.json ? invocation.error(`${text}\n`) : invocation.out(`${text}\n`));
    const twin = await openTwin(invocation, state, parsePort(invocation, once ? 0 : undefined), estate.organisation.managementAccount);
    writeRunningTwin(state, { endpoint: twin.endpoint, pid: process.pid });
    const region = estate.organisation.homeRegion;
    const target = { kind: 'twin', endpoint: twin.endpoint, region, credentials: twin.managementCredentials } as const;
    const clients = createClients(target, { clock: invocation.clock, version });
    const connection: Connection = { target, clients, state, [Symbol.asyncDispose]: async () => clients.destroy() };
    try {
      say(`The twin listens on ${twin.endpoint}, management account ${twin.managementAccountId}.`);
      const started = invocation.clock.now();
      const { result, proofs } = await applyEstate(loaded, connection, { ...invocation, host: quietHost(invocation) });
      if (result.failed.length > 0) throw new PaddockError('apply/failed', { detail: resultText(result) });
      const seconds = ((invocation.clock.now() - started) / 1000).toFixed(1);
      say(
        `${result.done.length === 0 ? 'Nothing to change' : `${counted(result.done.length, 'change')} made`} in ${seconds} s.${proofs.length === 0 ? '' : ` ${provenLine(proofs)}`}\n`,
      );

      const live = await readLive(clients, estate, quietHost(invocation));
      const accounts = accountIds(live);
      say(`${organisationTree(estate, accounts)}\n`);
      writeFileAtomic(
        state.awsConfig,
        awsConfig({ estate, accounts, region, endpoint: twin.endpoint, credentialsCommand: credentialsCommand(state.path, region) }),
      );
      const walked = await walkThrough(loaded, connection, twin, live, invocation, say);
      const beside = relative(invocation.cwd, state.awsConfig);
      const configFile = beside.startsWith('..') ? state.awsConfig : `$PWD/${beside}`;
      if (!once) {
        say(`\nTry it yourself, in another shell:\n  export AWS_CONFIG_FILE=${/\s/.test(configFile) ? `"${configFile}"` : configFile}`);
        if (walked !== undefined)
          say(
            `  aws --profile scientist@${walked.account} sagemaker create-endpoint --endpoint-name mine --endpoint-config-name ${walked.name} \\\n    --tags ${walkTags.map(({ Key, Value }) => `Key=${Key},Value=${Value}`).join(' ')}`,
          );
        say('Ctrl-C stops the twin; its state stays.');
        await stopped(invocation.stop);
      }
      return { text: '', data: { endpoint: twin.endpoint, accounts: Object.fromEntries(accounts), walk: walked?.data ?? null } };
    } finally {
      clients.destroy();
      rmSync(state.endpoint, { force: true });
      await twin.close();
    }
  },
};

/** The seed's demonstration in the first sandbox account of the estate. */
async function walkThrough(
  { estate, library }: LoadedEstate,
  { target }: Connection,
  twin: Twin,
  live: Awaited<ReturnType<typeof readLive>>,
  { random }: Pick<Invocation, 'random'>,
  say: (text: string) => void,
) {
  const sandbox = estate.accounts.find((account) => account.purpose === 'sandbox');
  const account = sandbox === undefined ? undefined : accountIds(live).get(sandbox.logicalId);
  if (sandbox === undefined || account === undefined) {
    say('No account with purpose sandbox: the walk is left out.');
    return undefined;
  }
  say(`As scientist@${sandbox.logicalId}: train a text classifier, and try to host it.`);
  const names = { managementAccount: twin.managementAccountId, account, role: 'scientist', session: 'walk' };
  const walked = await walk(
    {
      target,
      credentials: await assumeTableRole(target, names),
      account,
      region: estate.organisation.homeRegion,
      suffix: random
        .integer(36 ** 6)
        .toString(36)
        .padStart(6, '0'),
      passTime: async (seconds) => {
        await twin.advanceClock(seconds * 1000);
        await setTimeout(5);
      },
    },
    (step) => {
      say(renderStep(step));
      if (step.kind === 'refused') say(renderDenial(traceDenial(step.message, estate, live, library)));
    },
  );
  say(renderOrphans(walked.orphans));
  const name = walked.orphans[0]?.name ?? 'text-classifier';
  return {
    account: sandbox.logicalId,
    name,
    data: {
      ...walked,
      denials: walked.steps.flatMap((step) => (step.kind === 'refused' ? [traceDenial(step.message, estate, live, library)] : [])),
    },
  };
}

/** Progress of every single change would bury the walk. */
function quietHost({ host }: Pick<Invocation, 'host'>): Invocation['host'] {
  return {
    emit: (message) => {
      if (message.level === 'warning' || message.level === 'error') host.emit(message);
    },
  };
}

/** How the AWS CLI gets credentials from this program: by full paths, so that it needs no PATH and no particular folder. */
function credentialsCommand(statePath: string, region: string): readonly string[] {
  const program = fileURLToPath(new URL('../../paddock.ts', import.meta.url));
  return [process.execPath, program, 'credentials', '--state', statePath, '--region', region, '--as'];
}
