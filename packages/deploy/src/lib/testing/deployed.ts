import { fixedClock } from '@paddock/base/clock';
import { silentHost } from '@paddock/base/host';
import type { Estate } from '@paddock/blueprint/estate';
import { apply, type ApplyOptions, type ApplyResult } from '../../apply.ts';
import { memoryJournal } from '../../journal.ts';
import { plan, type Plan } from '../../plan.ts';
import { readLive } from '../../read.ts';
import { fakeAws, type FakeAws } from './fake-aws.ts';

export const optionsFor = (estate: Estate, parts: Partial<ApplyOptions> = {}): ApplyOptions => ({
  estate,
  journal: memoryJournal(),
  clock: fixedClock(Date.UTC(2026, 5, 1)),
  host: silentHost,
  wait: async () => {},
  ...parts,
});

export async function planNow(aws: FakeAws, estate: Estate): Promise<Plan> {
  return plan(estate, await readLive(aws.clients, estate, silentHost));
}

export async function applyNow(aws: FakeAws, estate: Estate, parts: Partial<ApplyOptions> = {}): Promise<ApplyResult> {
  return apply(await planNow(aws, estate), aws.clients, optionsFor(estate, parts));
}

/** A fake AWS that is what the estate says. */
export async function deployed(estate: Estate): Promise<FakeAws> {
  const aws = fakeAws();
  const { failed } = await applyNow(aws, estate);
  if (failed.length > 0) throw new Error(failed.map(({ action, reason }) => `${action.id}: ${reason}`).join('\n'));
  aws.log.length = 0;
  return aws;
}

/** The only thing in the fake with that name. */
export function named<T extends { readonly name: string }>(things: ReadonlyMap<string, T>, name: string): T {
  const [found, ...others] = [...things.values()].filter((thing) => thing.name === name);
  if (found === undefined || others.length > 0) throw new Error(`${others.length + 1} things named ${name}`);
  return found;
}
