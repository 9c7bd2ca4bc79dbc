import { PaddockError } from '@paddock/base/errors';
import { apply as applyPlan, type ApplyResult } from '@paddock/deploy/apply';
import { openJournal } from '@paddock/deploy/journal';
import { plan as makePlan, type Plan } from '@paddock/deploy/plan';
import { readLive } from '@paddock/deploy/read';
import { accountIds } from '../account-ids.ts';
import { writeAccountCache } from '../account-cache.ts';
import { blueprintOption, option, stateOption, targetOptions, type Command, type Invocation } from '../command.ts';
import { connect, type Connection } from '../connection.ts';
import { loadEstate, type LoadedEstate } from '../load-estate.ts';
import { writePolicyCache } from '../policy-cache.ts';
import type { ProofPlace } from '../prove-estate.ts';
import { reviewPlan } from '../review-plan.ts';
import { counted } from '../text.ts';
import { readJsonFile } from '../text-file.ts';

export const apply: Command = {
  path: ['apply'],
  summary: 'bring the target to what the blueprint says; safe to repeat, and to kill',
  options: [
    { flags: '--unproven', summary: 'apply even where a claim of a guardrail would be false' },
    { flags: '--plan <file>', summary: 'a plan written by `paddock plan --out`; refused when the organisation changed since' },
    blueprintOption,
    stateOption,
    ...targetOptions,
  ],
  examples: ['paddock apply', 'paddock plan --out plan.json && paddock apply --plan plan.json'],
  run: async (invocation) => {
    const loaded = loadEstate(invocation);
    await using connection = await connect(invocation, loaded.estate.organisation.homeRegion);
    const file = option(invocation, 'plan');
    const { result } = await applyEstate(loaded, connection, invocation, file === undefined ? undefined : readPlan(invocation, file));
    return { text: resultText(result), data: result, exitCode: result.failed.length > 0 ? 2 : 0 };
  },
};

/** Plans (unless a plan is given), refuses to make a claim false, applies, and notes the ids of accounts and policies. */
export async function applyEstate(
  loaded: LoadedEstate,
  connection: Connection,
  invocation: Invocation,
  reviewed?: Plan,
): Promise<{ readonly plan: Plan; readonly result: ApplyResult; readonly proofs: readonly ProofPlace[] }> {
  const { estate } = loaded;
  const live = await readLive(connection.clients, estate, invocation.host);
  const plan = reviewed ?? makePlan(estate, live);
  const { proofs, diagnostics } = reviewPlan(loaded, live, plan);
  if (diagnostics.length > 0 && invocation.options['unproven'] !== true) {
    throw new PaddockError('plan/false-claim', { detail: `${counted(diagnostics.length, 'claim')}; nothing was changed`, diagnostics });
  }
  const journal = openJournal(connection.state.journal);
  try {
    const result = await applyPlan(plan, connection.clients, {
      estate,
      journal,
      clock: invocation.clock,
      host: invocation.host,
      stop: invocation.stop,
    });
    const applied = await readLive(connection.clients, estate, invocation.host);
    if (connection.target.kind === 'twin') {
      writeAccountCache(connection.state, accountIds(applied));
      writePolicyCache(connection.state, applied);
    }
    return { plan, result, proofs };
  } finally {
    journal.close();
  }
}

function readPlan(invocation: Invocation, path: string): Plan {
  const value = readJsonFile(invocation, path);
  if (typeof value !== 'object' || value === null || (value as { kind?: unknown }).kind !== 'plan') {
    throw new PaddockError('input/invalid', { detail: `${path} is not a plan written by \`paddock plan --out\`` });
  }
  return value as Plan;
}

export function resultText({ done, failed, skipped }: ApplyResult): string {
  if (done.length + failed.length + skipped.length === 0) return 'Nothing to do: the organisation is what the blueprint says.';
  return [
    `${counted(done.length, 'change')} made.`,
    ...failed.map(({ action, reason, fix }) => `FAILED  ${action.summary}\n    why: ${reason}\n    fix: ${fix}`),
    ...skipped.map(({ action, because }) => `skipped ${action.summary} (it needs ${because})`),
  ].join('\n');
}
