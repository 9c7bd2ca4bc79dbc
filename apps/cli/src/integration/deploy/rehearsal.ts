import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClients, type Clients } from '@paddock/aws-clients/clients';
import type { TwinTarget } from '@paddock/aws-clients/target';
import { systemClock } from '@paddock/base/clock';
import { recordingHost, silentHost, type Message } from '@paddock/base/host';
import { seededRandom } from '@paddock/base/random';
import type { Estate } from '@paddock/blueprint/estate';
import { apply, type ApplyResult } from '@paddock/deploy/apply';
import { openJournal } from '@paddock/deploy/journal';
import type { Live } from '@paddock/deploy/live';
import { plan, type Plan } from '@paddock/deploy/plan';
import { readLive } from '@paddock/deploy/read';
import { startTwin, type Fault, type Twin, type TwinOptions } from '@paddock/twin/twin';

/** A twin of its own with clients, to plan and apply against. */
export interface Rehearsal {
  readonly twin: Twin;
  readonly target: TwinTarget;
  readonly clients: Clients;
  /** Path of the journal that `apply` writes. */
  readonly journal: string;
  /** What `apply` told its host. */
  readonly messages: readonly Message[];
  readonly read: (estate: Estate) => Promise<Live>;
  readonly plan: (estate: Estate) => Promise<Plan>;
  /** Plans, unless a plan is given, and applies. */
  readonly apply: (estate: Estate, made?: Plan) => Promise<ApplyResult>;
  /** Makes the twin fail on purpose. */
  fail(fault: Partial<Fault> & Pick<Fault, 'effect'>): Promise<void>;
  close(): Promise<void>;
}

export async function rehearse(seed: number, options: Partial<TwinOptions> = {}): Promise<Rehearsal> {
  const folder = mkdtempSync(join(tmpdir(), 'paddock-rehearsal-'));
  const twin = await startTwin({ stateDirectory: join(folder, 'twin'), clock: systemClock, random: seededRandom(seed), ...options });
  const target: TwinTarget = { kind: 'twin', endpoint: twin.endpoint, region: 'eu-west-1', credentials: twin.managementCredentials };
  const clients = createClients(target, { clock: systemClock, version: 'test' });
  const journal = join(folder, 'journal.jsonl');
  const host = recordingHost();
  const read = (estate: Estate): Promise<Live> => readLive(clients, estate, silentHost);
  const planNow = async (estate: Estate): Promise<Plan> => plan(estate, await read(estate));
  return {
    twin,
    target,
    clients,
    journal,
    messages: host.messages,
    read,
    plan: planNow,
    apply: async (estate, made) => {
      const kept = openJournal(journal);
      try {
        return await apply(made ?? (await planNow(estate)), clients, { estate, journal: kept, clock: systemClock, host });
      } finally {
        kept.close();
      }
    },
    fail: async (fault) => {
      const response = await fetch(`${twin.endpoint}/_twin/faults`, {
        method: 'POST',
        headers: { authorization: `Bearer ${twin.controlToken}` },
        body: JSON.stringify(fault),
      });
      if (!response.ok) throw new Error(`the twin refused the fault: ${await response.text()}`);
    },
    close: async () => {
      clients.destroy();
      await twin.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
