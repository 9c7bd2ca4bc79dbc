import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@paddock/base/clock';
import { seededRandom } from '@paddock/base/random';
import { expect, it } from 'vitest';
import { main } from '../../main.ts';

it('paddock twin --json says where it listens as one JSON document', async () => {
  const state = mkdtempSync(join(tmpdir(), 'paddock-twin-'));
  const out: string[] = [];
  const exitCode = await main(['twin', '--json', '--port', '0', '--state', state], {
    cwd: state,
    environment: {},
    clock: systemClock,
    random: seededRandom(3),
    out: (text) => out.push(text),
    error: () => {},
    interactive: false,
    stop: AbortSignal.abort(),
  });
  rmSync(state, { recursive: true });
  expect(exitCode).toBe(0);
  expect(JSON.parse(out.join(''))).toEqual({
    endpoint: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    managementAccount: expect.stringMatching(/^\d{12}$/),
  });
});
