import { join } from 'node:path';
import { hasErrors, type Diagnostic } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import { sha256Hex } from '@paddock/base/hash';
import type { Random } from '@paddock/base/random';
import type { Ledger } from '@paddock/evidence/ledger';
import { openDataset } from '../engine/dataset.ts';
import { openEngine, type EngineOptions } from '../engine/engine.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { parseReport } from '../report/parse-report.ts';
import type { Staged } from '../run/stage.ts';
import { verify } from '../verify/verify.ts';
import { checkRelease, type Steward } from './check-release.ts';
import { publishCopy } from './publish-copy.ts';
import type { Release } from './release-document.ts';

export interface ReleaseStagedOptions extends Pick<EngineOptions, 'memoryLimitMegabytes' | 'threads' | 'temporary'> {
  /** Made anew from the input: what is in it is what leaves, or nothing does. */
  readonly staged: Pick<Staged, 'folder' | 'summary'>;
  readonly recipe: Recipe;
  /** The parsed JSON of the release. */
  readonly document: unknown;
  /** The bytes of the `report.json` that the steward decided from. */
  readonly report: Uint8Array;
  readonly stewards: readonly Steward[];
  /** Where the landing place is; default: not compared with the release. */
  readonly account?: string;
  /** Folder that is made at the landing place; must not be there yet. */
  readonly landing: string;
  readonly ledger: Ledger;
  readonly random: Random;
}

/**
 * Lets a staged output out, when a release permits exactly it: the signature, the stewards, the hashes of input, recipe, plan, report and output are
 * checked, the output is scanned once more (a report is only as good as who made it), the ledger is written, and the copy appears at the
 * landing place, all of it at once.
 *
 * @throws `release/refused` with every reason, see `checkRelease`; `gate/output-exists`, `gate/disk-full`; and as the ledger and the engine
 */
export async function releaseStaged(options: ReleaseStagedOptions): Promise<Release> {
  const { staged, recipe, document, stewards, account } = options;
  const { summary } = staged;
  const { project, dataset, askedBy } = recipe.content;
  const { release, diagnostics } = checkRelease(document, stewards, {
    project,
    dataset,
    askedBy,
    input: summary.inputHash,
    recipe: summary.recipeHash,
    plan: summary.planHash,
    output: summary.outputHash,
    outputReport: sha256Hex(options.report),
    ...(account !== undefined && { account }),
  });
  if (release === undefined) throw refused(diagnostics);
  const report = parseReport(options.report);
  const found = await scanAgain(options);
  if (report.verdict !== 'holds' || hasErrors(found)) throw refused(found);
  await publishCopy({ ...options, release, report });
  return release;
}

async function scanAgain({ staged, recipe, ...options }: ReleaseStagedOptions): Promise<readonly Diagnostic[]> {
  const data = join(staged.folder, 'data');
  const engine = await openEngine({ ...options, data: [data] });
  try {
    return (await verify(engine, await openDataset(engine, data), recipe.content)).diagnostics;
  } finally {
    engine.close();
  }
}

function refused(diagnostics: readonly Diagnostic[]): PaddockError {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return new PaddockError('release/refused', {
    detail: errors.map(({ summary }) => summary).join('; ') || 'the report refuses it',
    diagnostics: errors,
  });
}
