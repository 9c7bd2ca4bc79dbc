import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STSClient } from '@aws-sdk/client-sts';
import { PaddockError } from '@paddock/base/errors';
import { main } from '../../main.ts';
import { jsonService } from '../aws-json/json-service.ts';
import type { World } from '../context.ts';

/**
 * The program of the gate's container. `stage RECIPE DATA --to DIR`: makes the output, throws it away, and keeps the report on it. `release RECIPE DATA …`: `gate run` with
 * a release. The project's key and the stewards come from the parameters that PADDOCK_GATE_KEY and PADDOCK_GATE_STEWARDS name. Its last word goes
 * to /opt/ml/output/message.
 * @returns the exit code
 */
export async function gateContainer(words: readonly string[], world: World): Promise<number> {
  const root = world.environment['PADDOCK_ML_ROOT'] ?? '/opt/ml';
  const said: Record<'out' | 'error', string> = { out: '', error: '' };
  const heard: World = {
    ...world,
    out: (text) => {
      said.out += text;
      world.out(text);
    },
    error: (text) => {
      said.error += text;
      world.error(text);
    },
  };
  const folder = mkdtempSync(join(tmpdir(), 'paddock-gate-'));
  let exitCode: number;
  try {
    exitCode = await carryOut(words, heard, folder);
  } catch (error) {
    said.error += `error: ${error instanceof Error ? `${error.name}: ${error.message}` : 'unknown'}\n`;
    exitCode = 2;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const lastWord = exitCode === 0 ? said.out : withoutProgress(said.error);
  writeFileSync(join(root, 'output', 'message'), lastWord.replaceAll(root, '/opt/ml').trim().slice(0, 1000));
  return exitCode;
}

/** Progress comes before what went wrong. */
function withoutProgress(text: string): string {
  return text.slice(/^(?:.*: )?error: /m.exec(text)?.index ?? 0);
}

async function carryOut([mode = '', recipe = '', data = '', ...options]: readonly string[], world: World, folder: string): Promise<number> {
  const parameters = parameterReader(world);
  const key = join(folder, 'key');
  writeFileSync(key, `${await parameters('PADDOCK_GATE_KEY')}\n`, { mode: 0o600 });
  switch (mode) {
    case 'stage': {
      const out = join(folder, 'out');
      // What it says of the output is about a folder that goes: the report says the rest.
      const made = await main(['gate', 'run', recipe, data, '--out', out, '--key', key], { ...world, out: () => {} });
      if (made !== 0) return made;
      // A report that refuses is a report: the steward is to see it.
      const reported = await main(['gate', 'report', recipe, data, out, ...options], world);
      return reported === 2 ? 2 : 0;
    }
    case 'release': {
      const keys = join(folder, 'stewards');
      writeFileSync(keys, `${await parameters('PADDOCK_GATE_STEWARDS')}\n`, { mode: 0o600 });
      // Last: what the job's arguments say of keys does not count.
      return main(['gate', 'run', recipe, data, ...options, '--key', key, '--keys', keys], world);
    }
    default:
      throw new PaddockError('usage/invalid', { detail: `the first word is stage or release, not "${mode}"` });
  }
}

function parameterReader({ environment, clock }: World): (variable: string) => Promise<string> {
  const region = environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? '';
  const endpoint = environment['AWS_ENDPOINT_URL'];
  return async (variable) => {
    const sts = new STSClient({ region });
    const identity = await sts.config.credentials();
    sts.destroy();
    const ssm = jsonService({ service: 'ssm', region, identity, clock, ...(endpoint === undefined ? {} : { endpoint }) });
    const { Parameter } = (await ssm('GetParameter', { Name: environment[variable] ?? '', WithDecryption: true })) as {
      readonly Parameter: { readonly Value: string };
    };
    return Parameter.Value;
  };
}
