import type { Diagnostic } from './diagnostics.ts';

/** Whose fault it is decides the exit code: `user` 1, `environment` and `tool` 2. */
export type Fault = 'user' | 'environment' | 'tool';

/** One row of the error catalogue. */
export interface ErrorEntry {
  readonly title: string;
  readonly fix: string;
  readonly fault: Fault;
}

/**
 * Every exception that Paddock throws on purpose. Problems of a user's input are diagnostics, not exceptions;
 * exceptions are for the environment and for what should be impossible.
 */
export const errorCatalogue = {
  'input/invalid': { title: 'The input has problems', fix: 'Mend what the list says; nothing was changed.', fault: 'user' },
  'input/not-found': { title: 'A file that was named does not exist', fix: 'Check the path.', fault: 'user' },
  'input/no-blueprint': {
    title: 'There is no blueprint here',
    fix: 'Name one with --blueprint FILE, or write a first one with `paddock init`.',
    fault: 'user',
  },
  'input/unreadable': { title: 'A file that was named cannot be read', fix: 'Name a text file in UTF-8 that you may read.', fault: 'user' },
  'usage/invalid': { title: 'The command line is not understood', fix: 'Add --help for the options and an example.', fault: 'user' },
  'usage/unknown-name': { title: 'A name that was given is not known', fix: 'Use one of the names listed.', fault: 'user' },
  'aws-data/unknown-service': {
    title: 'No data about this AWS service',
    fix: 'Check the service id; the services with data are listed by `serviceModelIds()` and `iamServicePrefixes()`.',
    fault: 'tool',
  },
  'policy/unmapped-operation': {
    title: 'No mapping from this API operation to the actions that authorise it',
    fix: 'Add a row to the expansion table of the service in `aws-data`, with its source.',
    fault: 'tool',
  },
  'plan/stale': {
    title: 'The organisation changed since the plan was made',
    fix: 'Run `paddock plan` again and review it.',
    fault: 'user',
  },
  'plan/false-claim': {
    title: 'The change would make a claim of a guardrail false',
    fix: 'Change the guardrails as the list says; `paddock apply --unproven` goes ahead all the same.',
    fault: 'user',
  },
  'apply/failed': {
    title: 'Some changes could not be applied',
    fix: 'Mend the cause shown per change and run `paddock apply` again.',
    fault: 'environment',
  },
  'apply/stopped': {
    title: 'Stopped as asked, before everything was done',
    fix: 'What was done stays. Run `paddock apply` again for the rest.',
    fault: 'user',
  },
  'target/wrong-account': {
    title: 'The credentials do not belong to the management account that the blueprint names',
    fix: 'Use credentials of the management account, or correct `organisation.managementAccount` in the blueprint.',
    fault: 'user',
  },
  'target/unreachable': {
    title: 'The target does not answer',
    fix: 'Start the twin with `paddock up` or `paddock twin`; with --target aws, check the network.',
    fault: 'environment',
  },
  'target/no-credentials': {
    title: 'There are no credentials for AWS',
    fix: 'Sign in, for instance with `aws sso login`, and name the profile with --profile or AWS_PROFILE.',
    fault: 'environment',
  },
  'target/port-unusable': {
    title: 'The twin cannot listen on this port',
    fix: 'Choose another one with --port; 0 takes a free one.',
    fault: 'environment',
  },
  'target/unexpected-answer': {
    title: 'The target answered something that AWS would not',
    fix: 'Try again; when it stays, report it with the name of the operation.',
    fault: 'environment',
  },
  'aws/refused': {
    title: 'AWS refused a call',
    fix: 'Check who may do it: `paddock explain` says which policy decides. The role break-glass needs MFA.',
    fault: 'user',
  },
  'aws/failed': { title: 'AWS answered a call with an error', fix: 'Mend what the message says, and try again.', fault: 'environment' },
  'state/unusable': { title: 'The state directory cannot be used', fix: 'Check its permissions and free space.', fault: 'environment' },
  'state/in-use': {
    title: 'Another process uses this state directory',
    fix: 'Stop it, or choose another directory with --state.',
    fault: 'environment',
  },
  'state/corrupt': {
    title: 'The stored state cannot be read',
    fix: 'Restore the directory from a copy, or start with a new one.',
    fault: 'environment',
  },
  'key/unusable': {
    title: 'A key cannot be used',
    fix: 'Name an Ed25519 key; `paddock gate steward-key new` makes a pair.',
    fault: 'user',
  },
  'ledger/corrupt': {
    title: 'The ledger was changed, or a part of it is missing',
    fix: 'Run `paddock ledger verify`. Nothing is granted on it: restore it from a copy whose head was kept.',
    fault: 'environment',
  },
  'ledger/unusable': {
    title: 'The place of the ledger cannot be used',
    fix: 'Check its permissions and free space; a folder needs a file system with hard links.',
    fault: 'environment',
  },
  'ledger/unknown-entry': {
    title: 'The ledger has an entry that this version does not understand',
    fix: 'Use the version of Paddock that wrote it, or a newer one.',
    fault: 'environment',
  },
  'release/refused': {
    title: 'The release does not permit it',
    fix: 'Mend what the list says: sign what is to leave, with the key of a steward who did not ask for it.',
    fault: 'user',
  },
  'budget/refused': {
    title: 'The privacy budget does not allow it',
    fix: 'Ask for less, or let whoever answers for the data raise the cap: `paddock gate budget set`.',
    fault: 'user',
  },
  'budget/misused': {
    title: 'A reservation of the privacy budget cannot be used like this',
    fix: 'Reserve anew under another request id.',
    fault: 'user',
  },
  'gate/out-of-memory': {
    title: 'The engine needs more memory than it may take',
    fix: 'Raise the memory limit, or free space in the temporary folder.',
    fault: 'environment',
  },
  'gate/disk-full': {
    title: 'A file could not be written',
    fix: 'Free space where the output and the temporary folder are, and run it again; nothing was left.',
    fault: 'environment',
  },
  'gate/unreadable-data': {
    title: 'The data cannot be read',
    fix: 'Check that the file is whole, and of the format that its name says.',
    fault: 'user',
  },
  'gate/unfit-value': {
    title: 'A value of the data does not fit what the recipe does with it',
    fix: 'Change the treatment of the column, or mend the data. Values are never shown.',
    fault: 'user',
  },
  'gate/interrupted': { title: 'Stopped as asked', fix: 'Run it again; nothing was left.', fault: 'user' },
  'gate/engine-refused': {
    title: 'The engine may not do this',
    fix: 'It reads the named data and writes its own folders, nothing else. This is a fault in Paddock: please report it.',
    fault: 'tool',
  },
  'gate/key-needed': {
    title: 'The recipe needs the project’s key',
    fix: 'Give it with --key FILE; `paddock gate key new FILE` makes one.',
    fault: 'user',
  },
  'gate/key-exists': {
    title: 'There is a file where the new key would be',
    fix: 'Choose another name; keys are never overwritten.',
    fault: 'user',
  },
  'gate/bad-key': {
    title: 'This is no key that can be used',
    fix: 'Make one with `paddock gate key new FILE`; only its owner may read it (mode 0600).',
    fault: 'user',
  },
  'gate/output-exists': {
    title: 'The output is there already',
    fix: 'Choose another folder with --out, or remove this one.',
    fault: 'user',
  },
  'gate/changed-meanwhile': {
    title: 'A file of the data changed while it was read',
    fix: 'Wait until nobody writes it, and run it again; nothing was left.',
    fault: 'environment',
  },
  'gate/inconsistent-count': {
    title: 'Rows of the data are neither in the output nor accounted for',
    fix: 'Nothing was left. This is a fault in Paddock: please report it, with the form of the file (not its data).',
    fault: 'tool',
  },
  'gate/not-set-up': {
    title: 'The project has no gate in AWS yet',
    fix: 'Run `paddock apply`, then `paddock gate setup --project TEAM`.',
    fault: 'user',
  },
  'gate/job-failed': {
    title: 'The gate’s job did not end well',
    fix: 'Mend what it says, and start another; nothing of it has landed.',
    fault: 'user',
  },
  'gate/engine-failed': {
    title: 'The engine failed',
    fix: 'This is a fault in Paddock: please report it. What the engine said may quote data, and is not shown.',
    fault: 'tool',
  },
  'system/refused': {
    title: 'The operating system refused an operation',
    fix: 'Check permissions, free space and limits.',
    fault: 'environment',
  },
  'internal/impossible': {
    title: 'Paddock met a state that should not exist',
    fix: 'This is a fault in Paddock: please report it.',
    fault: 'tool',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type ErrorCode = keyof typeof errorCatalogue;

export interface PaddockErrorOptions {
  readonly detail?: string;
  readonly diagnostics?: readonly Diagnostic[];
  readonly cause?: unknown;
}

export class PaddockError extends Error {
  readonly code: ErrorCode;
  readonly title: string;
  readonly fix: string;
  readonly fault: Fault;
  readonly detail: string | undefined;
  /** For `input/invalid`: every problem found. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(code: ErrorCode, options: PaddockErrorOptions = {}) {
    const entry = errorCatalogue[code];
    super(options.detail === undefined ? entry.title : `${entry.title}: ${options.detail}`, { cause: options.cause });
    this.name = 'PaddockError';
    this.code = code;
    this.title = entry.title;
    this.fix = entry.fix;
    this.fault = entry.fault;
    this.detail = options.detail;
    this.diagnostics = options.diagnostics ?? [];
  }
}

/** For the `default` of an exhaustive switch. */
export function impossible(value: never): never {
  throw new PaddockError('internal/impossible', { detail: JSON.stringify(value) });
}
