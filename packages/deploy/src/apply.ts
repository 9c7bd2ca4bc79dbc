import { setTimeout } from 'node:timers/promises';
import type { Clients } from '@paddock/aws-clients/clients';
import type { Clock } from '@paddock/base/clock';
import { hasErrors } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import type { Host } from '@paddock/base/host';
import type { Estate } from '@paddock/blueprint/estate';
import type { Action } from './action.ts';
import type { Journal } from './journal.ts';
import { carryOut } from './lib/apply/carry-out.ts';
import type { Failure } from './lib/apply/failure.ts';
import type { Wait } from './lib/apply/retry.ts';
import { startRun } from './lib/apply/run.ts';
import { stillCurrent } from './lib/apply/still-current.ts';
import { estateHash } from './lib/estate-hash.ts';
import type { Plan } from './plan.ts';
import { readLive } from './read.ts';

export interface ApplyOptions {
  /** The one that the plan was made from. */
  readonly estate: Estate;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly host: Host;
  /** Waits between polls and tries; default: real time. */
  readonly wait?: Wait;
  /** Asks to stop: what is under way ends, nothing else is started. */
  readonly stop?: AbortSignal;
  /** Called at named moments, `before:ACTION`, `after:ACTION`, …: tests kill the process there. */
  readonly crashPoint?: (name: string) => void;
}

export interface ApplyResult {
  readonly kind: 'apply-result';
  /** Each list in the order of the plan. */
  readonly done: readonly Action[];
  readonly failed: readonly FailedAction[];
  readonly skipped: readonly SkippedAction[];
}

export interface FailedAction extends Failure {
  readonly action: Action;
}

export interface SkippedAction {
  readonly action: Action;
  /** The failed action that it depends on, over however many steps. */
  readonly because: string;
}

/**
 * Carries a plan out. Whatever was done before it is killed stays done, and a new plan holds what is left: nothing depends on the journal.
 * One action that fails keeps only those from running that depend on it.
 *
 * @throws `plan/stale` when the organisation or the estate is not what the plan was made from, `input/invalid` when the plan has errors,
 * `target/wrong-account`, `target/unreachable`, `apply/stopped`. What goes wrong with single actions is in the result.
 */
export async function apply(plan: Plan, clients: Clients, options: ApplyOptions): Promise<ApplyResult> {
  const { estate, host, clock, journal } = options;
  if (hasErrors(plan.diagnostics))
    throw new PaddockError('input/invalid', { detail: 'the plan has errors', diagnostics: plan.diagnostics });
  if (estateHash(estate) !== plan.estateHash)
    throw new PaddockError('plan/stale', { detail: 'the blueprint is not the one that the plan was made from' });
  if (plan.actions.length === 0) return { kind: 'apply-result', done: [], failed: [], skipped: [] };
  const live = await readLive(clients, estate, host);
  if (!stillCurrent(plan, live)) throw new PaddockError('plan/stale', { detail: 'somebody or something changed it' });

  const wait: Wait = options.wait ?? ((milliseconds) => setTimeout(milliseconds));
  const run = startRun({ clients, clock, wait, host, journal, live, estate, crashPoint: options.crashPoint ?? (() => {}) });
  journal.append({
    kind: 'run-started',
    at: clock.now(),
    estateHash: plan.estateHash,
    liveHash: plan.liveHash,
    actions: plan.actions.length,
  });
  const onStop = (): void => {
    host.emit({ code: 'apply/stopping', level: 'warning', text: 'stopping when the changes under way are done', data: {} });
  };
  options.stop?.addEventListener('abort', onStop, { once: true });
  const result = await carryOut(plan, run, options.stop);
  options.stop?.removeEventListener('abort', onStop);
  const counts = { done: result.done.length, failed: result.failed.length, skipped: result.skipped.length };
  journal.append({ kind: 'run-ended', at: clock.now(), ...counts });
  host.emit({
    code: 'apply/ended',
    level: 'info',
    text: `${counts.done} done, ${counts.failed} failed, ${counts.skipped} skipped`,
    data: counts,
  });
  const settled = counts.done + counts.failed + counts.skipped;
  if (settled < plan.actions.length)
    throw new PaddockError('apply/stopped', { detail: `${counts.done} of ${plan.actions.length} changes were made` });
  return result;
}
