/** Child of `twin.bench.ts`: `twin STATE` serves the example organisation, and hands out a scientist's credentials; `echo` answers with what it gets. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { systemClock } from '@paddock/base/clock';
import { systemRandom } from '@paddock/base/random';
import { startTwin } from '@paddock/twin/twin';
import { readAccountCache } from '../src/lib/account-cache.ts';
import { assumeTableRole, identityOf } from '../src/lib/credentials.ts';
import { stateDirectory } from '../src/lib/state-directory.ts';
import { main } from '../src/main.ts';

const [kind, state] = process.argv.slice(2) as ['twin' | 'echo', string];

if (kind === 'echo') {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      outgoing.writeHead(200, { 'content-type': 'application/x-amz-json-1.1', 'content-length': body.length });
      outgoing.end(body);
    });
  });
  server.listen(0, '127.0.0.1', () => process.send!({ endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
} else {
  const repository = join(import.meta.dirname, '../../..');
  const world = {
    cwd: repository,
    environment: {},
    clock: systemClock,
    random: systemRandom,
    out: () => {},
    error: (text: string) => process.stderr.write(text),
    interactive: false,
    stop: new AbortController().signal,
  };
  const exitCode = await main(['up', '--once', '--state', state, '--blueprint', 'examples/acme/paddock.yaml'], world);
  if (exitCode !== 0) throw new Error(`paddock up ended with ${exitCode}`);
  const directory = stateDirectory({ cwd: repository, options: { state } });
  const twin = await startTwin({ stateDirectory: directory.twin, clock: systemClock, random: systemRandom });
  const account = readAccountCache(directory)!.get('churn-sandbox')!;
  const target = { kind: 'twin', endpoint: twin.endpoint, region: 'eu-west-1', credentials: twin.managementCredentials } as const;
  const session = await assumeTableRole(target, {
    managementAccount: twin.managementAccountId,
    account,
    role: 'scientist',
    session: 'bench',
  });
  process.send!({ endpoint: twin.endpoint, credentials: identityOf(session) });
}
