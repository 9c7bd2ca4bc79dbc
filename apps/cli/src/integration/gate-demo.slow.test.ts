import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from './test-world.ts';

/** Ends with 1 when a step ends otherwise than the walk says: the refusals of the Dev side are among its steps. */
it('walks from production data to a released copy, on disk and on the twin', { timeout: 600_000 }, async () => {
  const { status, text } = await new Promise<{ readonly status: number; readonly text: string }>((resolve) => {
    execFile(process.execPath, [join(repository, 'examples/gate/demo.ts')], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : 1, text: `${stdout}${stderr}` });
    });
  });
  expect(text).toContain('Done: what production has stayed there, and what left is what was signed.');
  expect(status).toBe(0);
  // Refused, and why: the identity of the scientist, and that no policy lets it in.
  expect(text).toMatch(
    /AccessDenied\).*assumed-role\/scientist\/.* is not authorized to perform: s3:GetObject on resource: .*paddock-gate-input/,
  );
});
