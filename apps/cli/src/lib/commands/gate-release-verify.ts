import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { formatDiagnostic } from '@paddock/base/diagnostics';
import { sha256Hex } from '@paddock/base/hash';
import { checkRelease, releaseHash } from '@paddock/gate/release';
import { readBytesFile } from '../bytes-file.ts';
import { option, type Command, type Invocation } from '../command.ts';
import { readStewards, stewardOptions } from '../stewards.ts';
import { readJsonFile } from '../text-file.ts';

export const gateReleaseVerify: Command = {
  path: ['gate', 'release', 'verify'],
  summary: 'check a release without any network: its signature, whose key it is, that who asked did not sign, and the report it is of',
  arguments: [{ name: 'file', summary: 'the release' }],
  options: [
    { flags: '--report <file>', summary: 'the report that was signed; default: report.json beside the release, if it is there' },
    ...stewardOptions,
  ],
  examples: ['paddock gate release verify out/report/release.json', 'paddock gate release verify release.json --keys stewards.txt'],
  run: async (invocation) => {
    const file = invocation.arguments[0]!;
    const report = reportFile(invocation, file);
    const expected = report === undefined ? {} : { outputReport: sha256Hex(readBytesFile(invocation, report)) };
    const { release, diagnostics } = checkRelease(readJsonFile(invocation, file), readStewards(invocation), expected);
    if (release === undefined)
      return {
        text: [...diagnostics.map((each) => formatDiagnostic(each)), 'The release does not hold.'].join('\n'),
        data: { holds: false, diagnostics },
        exitCode: 1,
      };
    const { dataset, project, account, askedBy, signedBy, signedAt } = release;
    return {
      text: [
        `The release holds: ${dataset} for ${project} may go to ${account}.`,
        `Asked by ${askedBy}, signed by ${signedBy}, ${signedAt}. Its name in the ledger: ${releaseHash(release)}`,
        report === undefined ? 'The report that was signed is not here: it was not compared.' : `${report} is the report that was signed.`,
      ].join('\n'),
      data: { holds: true, hash: releaseHash(release), reportCompared: report !== undefined, release },
    };
  },
};

function reportFile(invocation: Invocation, release: string): string | undefined {
  const beside = join(dirname(release), 'report.json');
  return option(invocation, 'report') ?? (existsSync(resolve(invocation.cwd, beside)) ? beside : undefined);
}
