/**
 * How data leave production, walked through: on disk, then on the twin with the AWS CLI. `npx paddock` is what anybody would type; everything is made
 * in a temporary folder and removed at the end.
 *
 *   node examples/gate/demo.ts [--keep] [--disk-only]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onDisk } from './on-disk.ts';
import { onTwin } from './on-twin.ts';
import { shell, UnexpectedEnd } from './shell.ts';

const folder = mkdtempSync(join(tmpdir(), 'paddock-gate-demo-'));
const session = shell(folder);
let failed = false;
try {
  await onDisk(session);
  if (!process.argv.includes('--disk-only')) await onTwin(session);
  session.say('\nDone: what production has stayed there, and what left is what was signed.');
} catch (error) {
  if (!(error instanceof UnexpectedEnd)) throw error;
  failed = true;
  session.say(`\n${error.message}`);
} finally {
  await session.close();
  if (process.argv.includes('--keep')) session.say(`Kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
