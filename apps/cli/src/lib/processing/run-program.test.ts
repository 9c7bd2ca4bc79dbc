import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runProgram } from './run-program.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'paddock-program-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const run = (script: string, signal: AbortSignal = new AbortController().signal, graceMilliseconds = 5_000) =>
  runProgram({ command: process.execPath, words: ['-e', script], directory, environment: { GIVEN: 'yes' }, signal, graceMilliseconds });
const untilThere = async (path: string): Promise<string> => {
  for (let tries = 0; tries < 500 && !(existsSync(path) && readFileSync(path, 'utf8') !== ''); tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return readFileSync(path, 'utf8');
};
/** True while the process is there and no zombie. */
const lives = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false; // no such process
  }
};
const untilGone = async (pid: number): Promise<boolean> => {
  for (let tries = 0; tries < 300 && lives(pid); tries++) await new Promise((resolve) => setTimeout(resolve, 10));
  return !lives(pid);
};

it('tells how the program ended, and what it said last, in the environment that it was given', async () => {
  expect(await run(`process.stderr.write('bad: ' + Object.keys(process.env).join()); process.exit(3)`)).toEqual({
    code: 3,
    said: 'bad: GIVEN',
  });
});

it('asks the program to end, and lets it', async () => {
  const stop = new AbortController();
  const ended = run(
    `process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); require('fs').writeFileSync('up', '1')`,
    stop.signal,
  );
  await untilThere(join(directory, 'up'));
  stop.abort('stop');
  expect((await ended).code).toBe(7);
});

it('makes a program that does not listen end, and what it has started', async () => {
  const stop = new AbortController();
  const child = `const c = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });`;
  const ended = run(
    `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); ${child} require('fs').writeFileSync('up', String(c.pid))`,
    stop.signal,
    100,
  );
  const pid = Number(await untilThere(join(directory, 'up')));
  stop.abort('stop');
  expect((await ended).code).toBeNull();
  expect(await untilGone(pid)).toBe(true);
});

it('ends the program at once when the twin closes', async () => {
  const stop = new AbortController();
  const ended = run(
    `process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); require('fs').writeFileSync('up', '1')`,
    stop.signal,
  );
  await untilThere(join(directory, 'up'));
  stop.abort('close');
  expect((await ended).code).toBeNull();
});

it('leaves no program behind when its parent is killed', async () => {
  const module = JSON.stringify(new URL('run-program.ts', import.meta.url).href);
  const container = `process.stdin.resume().on('end', () => process.exit(1)); setInterval(() => {}, 1000); require('fs').writeFileSync('up', String(process.pid))`;
  const options = `{ command: process.execPath, words: ['-e', ${JSON.stringify(container)}], directory: ${JSON.stringify(directory)}, environment: {}, signal: new AbortController().signal, graceMilliseconds: 1 }`;
  const parent = spawn(
    process.execPath,
    ['--input-type=module', '-e', `const { runProgram } = await import(${module}); await runProgram(${options});`],
    { stdio: 'ignore' },
  );
  const pid = Number(await untilThere(join(directory, 'up')));
  expect(lives(pid)).toBe(true);
  parent.kill('SIGKILL');
  expect(await untilGone(pid)).toBe(true);
});
