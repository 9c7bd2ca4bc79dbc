import { quota } from '@paddock/aws-data/quotas';
import { isRoleAction, type Action } from '../../action.ts';
import type { ApplyResult } from '../../apply.ts';
import type { Plan } from '../../plan.ts';
import type { Failure } from './failure.ts';
import { perform } from './perform.ts';
import type { Run } from './run.ts';
import { schedule, type Outcome } from './schedule.ts';

/** Actions at once, over all accounts. */
const actionsAtOnce = 24;
/** AWS Organizations refuses changes that touch one another at the same time. */
const organisationChangesAtOnce = 3;
const changesPerAccountAtOnce = 2;

/** Runs the actions, tells the host and the journal of each, and sums up. What was not started when `stop` came is in no list. */
export async function carryOut(plan: Plan, run: Run, stop?: AbortSignal): Promise<ApplyResult> {
  const outcomes = new Map<string, Outcome<Failure>>();
  /** Of a skipped action: the failed one at the root of it. */
  const causes = new Map<string, string>();
  await schedule<Failure>(plan.actions, {
    laneOf,
    limitOf,
    limit: actionsAtOnce,
    perform: (action) => perform(run, action),
    stopped: () => stop?.aborted === true,
    settled: (action, outcome) => {
      outcomes.set(action.id, outcome);
      if (outcome.kind === 'skipped') causes.set(action.id, causes.get(outcome.because) ?? outcome.because);
      report(run, action, outcome, { action: action.id, settled: outcomes.size, of: plan.actions.length, because: causes.get(action.id) });
    },
  });
  return {
    kind: 'apply-result',
    done: plan.actions.filter((action) => outcomes.get(action.id)?.kind === 'done'),
    failed: plan.actions.flatMap((action) => {
      const outcome = outcomes.get(action.id);
      return outcome?.kind === 'failed' ? [{ action, ...outcome.failure }] : [];
    }),
    skipped: plan.actions.flatMap((action) => {
      const because = causes.get(action.id);
      return because === undefined ? [] : [{ action, because }];
    }),
  };
}

function laneOf(action: Action): string {
  if (action.kind === 'create-account') return 'create-account';
  return isRoleAction(action) ? `account:${action.account}` : 'organisation';
}

function limitOf(lane: string): number {
  if (lane === 'create-account') return quota('organizations/create-account-in-progress').value;
  return lane === 'organisation' ? organisationChangesAtOnce : changesPerAccountAtOnce;
}

function report(run: Run, action: Action, outcome: Outcome<Failure>, data: Readonly<Record<string, unknown>>): void {
  const at = run.clock.now();
  switch (outcome.kind) {
    case 'done':
      run.journal.append({ kind: 'action-done', at, action: action.id });
      run.host.emit({ code: 'apply/action-done', level: 'info', text: action.summary, data });
      break;
    case 'failed': {
      const { reason, fix } = outcome.failure;
      run.journal.append({ kind: 'action-failed', at, action: action.id, reason });
      run.host.emit({ code: 'apply/action-failed', level: 'error', text: `${action.summary}: ${reason}`, data: { ...data, reason, fix } });
      break;
    }
    case 'skipped':
      run.host.emit({ code: 'apply/action-skipped', level: 'warning', text: `skipped: ${action.summary}`, data });
      break;
  }
}
