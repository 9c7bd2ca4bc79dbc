/**
 * A twin in a process of its own, for tests that kill it. Arguments: state directory. Writes one line of JSON when it listens.
 */
import { systemClock } from '@paddock/base/clock';
import { systemRandom } from '@paddock/base/random';
import { startTwin } from '../../twin.ts';

const [, , stateDirectory = ''] = process.argv;
const twin = await startTwin({
  stateDirectory,
  clock: systemClock,
  random: systemRandom,
  messages: { emit: (message) => process.stderr.write(`${message.text}\n`) },
});
const { endpoint, managementCredentials, controlToken, managementAccountId } = twin;
process.stdout.write(`${JSON.stringify({ endpoint, managementCredentials, controlToken, managementAccountId })}\n`);
process.on('SIGTERM', () => {
  twin.close().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
