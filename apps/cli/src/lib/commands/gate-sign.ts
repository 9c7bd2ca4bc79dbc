import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { PaddockError } from '@paddock/base/errors';
import { sha256Hex } from '@paddock/base/hash';
import { pemSigner } from '@paddock/evidence/signature';
import { signRelease } from '@paddock/gate/release';
import { parseReport } from '@paddock/gate/report';
import { readBytesFile } from '../bytes-file.ts';
import { option, type Command, type Invocation } from '../command.ts';
import { ledgerIfThere } from '../ledger-if-there.ts';
import { ledgerOption } from '../ledger-place.ts';
import { readTextFile } from '../text-file.ts';

export const gateSign: Command = {
  path: ['gate', 'sign'],
  summary: 'sign, as a steward, that what a report is about may leave for an account; who asked for it may not sign',
  arguments: [{ name: 'report', summary: 'the folder that `paddock gate report` wrote' }],
  options: [
    { flags: '--key <file>', summary: 'the steward’s private key (PEM), which only you may read' },
    { flags: '--as <name>', summary: 'the steward’s name, as the blueprint lists it' },
    { flags: '--account <account>', summary: 'the account that it may go to: an id, or the logical id' },
    { flags: '--out <file>', summary: 'where the release goes; default: release.json beside the report' },
    ledgerOption,
  ],
  examples: ['paddock gate sign out/report --key steward.pem --as sam@acme.example --account churn-dev'],
  run: async (invocation) => {
    const folder = invocation.arguments[0]!;
    const [keyFile, signedBy, account] = ['key', 'as', 'account'].map((name) => option(invocation, name));
    if (keyFile === undefined || signedBy === undefined || account === undefined)
      throw new PaddockError('usage/invalid', { detail: 'give --key, --as and --account' });
    const bytes = readBytesFile(invocation, join(folder, 'report.json'));
    const { verdict, project, dataset, askedBy, hashes } = parseReport(bytes);
    if (verdict !== 'holds')
      throw new PaddockError('release/refused', { detail: 'the report says that the output is not what the recipe promises' });
    const out = option(invocation, 'out') ?? join(folder, 'release.json');
    if (existsSync(resolve(invocation.cwd, out))) throw new PaddockError('usage/invalid', { detail: `${out} is there already` });
    const ledger = await (await ledgerIfThere(invocation))?.head();
    const release = await signRelease(
      { project, dataset, account, askedBy, ...hashes, outputReport: sha256Hex(bytes) },
      { signer: pemSigner(readSecret(invocation, keyFile)), signedBy, clock: invocation.clock, ...(ledger !== undefined && { ledger }) },
    );
    writeFileAtomic(resolve(invocation.cwd, out), `${JSON.stringify(release, null, 2)}\n`);
    return {
      text: [
        `${signedBy} permits: ${dataset} for ${project} may go to ${account}. Written: ${out}`,
        `It holds when ${signedBy} is listed in the blueprint with the key ${release.publicKey}`,
      ].join('\n'),
      data: release,
    };
  },
};

/** A private key that others may read is none. @throws `key/unusable` */
function readSecret(invocation: Invocation, file: string): string {
  const text = readTextFile(invocation, file);
  if ((statSync(resolve(invocation.cwd, file)).mode & 0o077) !== 0)
    throw new PaddockError('key/unusable', { detail: `${file} may be read by others; chmod 600 it` });
  return text;
}
