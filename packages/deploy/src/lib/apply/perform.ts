import { isRoleAction, type Action, type RoleAction } from '../../action.ts';
import { failureOf, type Failure } from './failure.ts';
import { performOnOrganisation } from './organisation.ts';
import { withRetries } from './retry.ts';
import { performInAccount } from './roles.ts';
import type { Run } from './run.ts';

/** @returns why it failed, if it did */
export async function perform(run: Run, action: Action): Promise<Failure | undefined> {
  run.journal.append({ kind: 'action-started', at: run.clock.now(), action: action.id });
  run.crashPoint(`before:${action.id}`);
  try {
    if (isRoleAction(action)) await inAccount(run, action);
    else await withRetries(run.wait, () => performOnOrganisation(run, action), notEnabledYet);
  } catch (error) {
    return failureOf(error);
  }
  run.crashPoint(`after:${action.id}`);
  return undefined;
}

function inAccount(run: Run, action: RoleAction): Promise<void> {
  return withRetries(
    run.wait,
    () => performInAccount(run, action),
    (error, attempt) => principalNotThereYet(error) || (attempt <= settlingAttempts && notAllowedYet(run, action, error)),
  );
}

/** IAM needs a while until a role that has just been made can be named as a principal. */
function principalNotThereYet(error: unknown): boolean {
  return (
    nameIs(error, 'MalformedPolicyDocument', 'MalformedPolicyDocumentException') && (error as Error).message.includes('Invalid principal')
  );
}

/** Eight seconds in all: where it is refused for good, that is long enough. */
const settlingAttempts = 5;

/** The roles of a new account can be assumed, and may do what they may, a little later than the calls that made them return. */
function notAllowedYet(run: Run, action: RoleAction, error: unknown): boolean {
  if (!run.settling.has(action.account) || !nameIs(error, 'AccessDenied', 'AccessDeniedException')) return false;
  run.forgetEntrance(action.account);
  return true;
}

/** The type of policy was enabled a moment ago, and not every part of AWS knows. */
function notEnabledYet(error: unknown): boolean {
  return nameIs(error, 'PolicyTypeNotEnabledException');
}

function nameIs(error: unknown, ...names: readonly string[]): boolean {
  return error instanceof Error && names.includes(error.name);
}
