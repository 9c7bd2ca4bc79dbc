import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serviceModel } from '@paddock/aws-data/models';
import { seededRandom } from '@paddock/base/random';
import { ApiError } from '../api-error.ts';
import type { Caller } from '../caller.ts';
import { services } from '../services/index.generated.ts';
import { organizationFixture } from './organization-fixture.ts';
import { chance, pick, randomValue } from './random-input.ts';
import { learn, startingPool } from './random-pool.ts';
import type { TestGateway } from './test-gateway.ts';

export interface RandomCallsResult {
  readonly allowed: number;
  readonly refused: number;
  /** Errors that are not an answer to the client, and refused calls that changed the state. */
  readonly faults: readonly string[];
}

/**
 * Seeded random calls of every operation that the twin implements, by three callers. A refused call must leave the journal as it was.
 * Bodies that are streams are left out: those go over HTTP.
 */
export async function randomCalls(twin: TestGateway, seed: number, count: number): Promise<RandomCallsResult> {
  const random = seededRandom(seed);
  const org = await organizationFixture(twin);
  const nobody: Caller = { ...org.memberAdmin, principal: { kind: 'anonymous' }, account: '', userId: 'anonymous' };
  const pool = startingPool(org.member, [twin.account, org.rootId]);
  const operations = services.flatMap((service) => Object.keys(service.operations).map((name) => ({ service: service.id, name })));
  const journal = join(twin.state.directory, 'journal.log');
  const faults: string[] = [];
  let allowed = 0;
  let refused = 0;
  for (let index = 0; index < count; index++) {
    const { service, name } = pick(random, operations);
    const model = serviceModel(service);
    const operation = model.operations[name]!;
    const input = operation.input === undefined ? {} : randomValue(random, model, operation.input, pool, 8);
    const as = chance(random, 60) ? org.memberAdmin : chance(random, 90) ? twin.admin : nobody;
    if (name === 'CloseAccount' || name === 'LeaveOrganization' || name === 'RemoveAccountFromOrganization') continue; // would end the run early
    const before = statSync(journal).size;
    try {
      learn(pool, await twin.call(service, name, input as Record<string, unknown>, { as }));
      allowed++;
    } catch (error) {
      refused++;
      if (!(error instanceof ApiError))
        faults.push(
          `#${index} ${service} ${name} ${JSON.stringify(input)}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
        );
      else if (statSync(journal).size !== before)
        faults.push(`#${index} ${service} ${name} was refused (${error.code}) and changed the state`);
    }
  }
  return { allowed, refused, faults };
}

/** A short form of the state on disk. */
export function journalHash(twin: TestGateway): string {
  return hash('sha256', readFileSync(join(twin.state.directory, 'journal.log')), 'hex');
}
