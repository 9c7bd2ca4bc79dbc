import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PaddockError } from '@paddock/base/errors';
import type { Random } from '@paddock/base/random';
import type { Ledger } from '@paddock/evidence/ledger';
import { recordRelease } from '@paddock/evidence/scope';
import { systemCode } from '../engine/own-directory.ts';
import type { Report } from '../report/report-document.ts';
import type { Staged } from '../run/stage.ts';
import { openStaging } from '../run/staging.ts';
import { dataClassesOf } from './data-classes.ts';
import { releaseHash, type Release } from './release-document.ts';

export interface PublishOptions {
  /** Made anew from the same input, recipe and key; its summary was compared with the release. */
  readonly staged: Pick<Staged, 'folder' | 'summary'>;
  /** One that `checkRelease` found to hold for the summary and the report. */
  readonly release: Release;
  /** The report that was signed: says which classes of data the copy holds. */
  readonly report: Report;
  /** Folder that is made at the landing place; must not be there yet. */
  readonly landing: string;
  readonly ledger: Ledger;
  readonly random: Random;
}

/**
 * Lets a released copy out: records in the ledger which classes of data go to which account, then copies the data to the landing place, compares
 * every byte's hash with what was signed, and renames it there with the release beside it. What was not released never has a name there.
 *
 * @throws `gate/output-exists`, `gate/disk-full`; `release/refused` when a file is not what was made; and as the ledger
 */
export async function publishCopy({ staged, release, report, landing, ledger, random }: PublishOptions): Promise<void> {
  const staging = openStaging(landing, random);
  try {
    for (const { output } of staged.summary.tables) {
      const sha256 = await copied(join(staged.folder, 'data', output.file), join(staging.content, output.file));
      if (sha256 !== output.sha256) throw new PaddockError('release/refused', { detail: `${output.file} changed since it was made` });
    }
    writeFileSync(join(staging.content, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
    const { output, dataset, project, account, signedBy, askedBy } = release;
    const { legalBasis, purpose } = report;
    const classes = dataClassesOf(report);
    await recordRelease(ledger, {
      release: releaseHash(release),
      output,
      dataset,
      project,
      account,
      legalBasis,
      purpose: purpose.slice(0, 500),
      signedBy,
      askedBy,
      classes,
    });
    staging.publish();
  } catch (error) {
    staging.discard();
    if (error instanceof Error && 'syscall' in error) throw new PaddockError('gate/disk-full', { detail: systemCode(error) });
    throw error;
  }
}

/** Copies a file. @returns the SHA-256 of what was copied */
async function copied(from: string, to: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(
    createReadStream(from, { highWaterMark: 1 << 20 }),
    async function* hashed(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(to, { flags: 'wx' }),
  );
  return hash.digest('hex');
}
