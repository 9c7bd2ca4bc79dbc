import type { Clients } from '@paddock/aws-clients/clients';
import { detectiveById } from '@paddock/guardrails/detective';
import type { DetectiveGuardrail, Violation } from '@paddock/guardrails/detective-guardrail';
import { PaddockError } from '@paddock/base/errors';
import type { Host } from '@paddock/base/host';
import { accountBlock, bucketNames, readBucket } from './lib/observe/read-bucket.ts';
import { reasonOf } from './lib/observe/reason.ts';
import { parallel } from './lib/parallel.ts';

/** A detective guardrail with the parameters that it has in an account. */
export interface Watch {
  readonly guardrail: string;
  readonly parameters: unknown;
}

/** An account that is looked at, with what it is looked at for. */
export interface WatchedAccount {
  readonly logicalId: string;
  /** AWS's id. */
  readonly id: string;
  readonly watches: readonly Watch[];
}

/** A bucket that does not comply. */
export interface Finding extends Violation {
  readonly kind: 'finding';
  readonly account: string;
  readonly bucket: string;
  readonly guardrail: string;
}

/** What could not be looked at: never taken for compliant. */
export interface Unseen {
  readonly kind: 'unseen';
  readonly account: string;
  /** Absent: the whole account. */
  readonly bucket?: string;
  readonly reason: string;
}

export interface Observation {
  readonly kind: 'observation';
  /** Buckets that were read and judged. */
  readonly buckets: number;
  readonly findings: readonly Finding[];
  readonly unseen: readonly Unseen[];
}

const accountsAtOnce = 20;
const bucketsAtOnce = 8;

/**
 * Looks at the buckets of accounts, as the auditor of each, and judges them by the detective guardrails that hold there. Changes nothing. An
 * account or a bucket that cannot be read is told so and does not stop the others.
 *
 * @throws `target/unreachable` when nothing answers
 */
export async function observe(clients: Pick<Clients, 'buckets'>, accounts: readonly WatchedAccount[], host: Host): Promise<Observation> {
  let done = 0;
  const watched = accounts.filter(({ watches }) => watches.length > 0);
  const seen = await parallel(watched, accountsAtOnce, async (account) => {
    const observation = await observeAccount(clients, account);
    done++;
    host.emit({ code: 'observe/account', level: 'info', text: `${account.logicalId} looked at (${done} of ${watched.length})` });
    return observation;
  });
  return {
    kind: 'observation',
    buckets: seen.reduce((sum, { buckets }) => sum + buckets, 0),
    findings: seen.flatMap(({ findings }) => findings),
    unseen: seen.flatMap(({ unseen }) => unseen),
  };
}

async function observeAccount(clients: Pick<Clients, 'buckets'>, { logicalId, id, watches }: WatchedAccount): Promise<Observation> {
  const api = clients.buckets(id);
  let names: readonly string[];
  let ofAccount: Awaited<ReturnType<typeof accountBlock>>;
  try {
    [names, ofAccount] = await Promise.all([bucketNames(api), accountBlock(api, id)]);
  } catch (error) {
    return { kind: 'observation', buckets: 0, findings: [], unseen: [{ kind: 'unseen', account: logicalId, reason: reasonOf(error) }] };
  }
  const read = await parallel(names, bucketsAtOnce, async (bucket): Promise<Unseen | readonly Finding[]> => {
    try {
      const configuration = await readBucket(api, bucket, ofAccount);
      return watches.flatMap(({ guardrail, parameters }) =>
        detectiveOf(guardrail)
          .judge(configuration, parameters)
          .map((violation) => ({
            kind: 'finding' as const,
            account: logicalId,
            bucket,
            guardrail,
            ...violation,
          })),
      );
    } catch (error) {
      return { kind: 'unseen', account: logicalId, bucket, reason: reasonOf(error) };
    }
  });
  const unseen = read.filter((one): one is Unseen => 'kind' in one);
  return { kind: 'observation', buckets: read.length - unseen.length, findings: read.flatMap((one) => ('kind' in one ? [] : one)), unseen };
}

function detectiveOf(guardrail: string): DetectiveGuardrail {
  const found = detectiveById(guardrail);
  if (found === undefined) throw new PaddockError('usage/unknown-name', { detail: `detective guardrail ${guardrail}` });
  return found;
}
