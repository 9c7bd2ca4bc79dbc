import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine, type Engine } from './engine.ts';

let folder: string;
let engine: Engine;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'engine-test-'));
  mkdirSync(join(folder, 'data'));
  mkdirSync(join(folder, 'temporary'));
  writeFileSync(join(folder, 'data', 'a.csv'), 'a\n1\n');
  writeFileSync(join(folder, 'outside.csv'), 'a\n1\n');
  engine = await openEngine({ data: [join(folder, 'data')], temporary: join(folder, 'temporary') });
});
afterEach(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

async function failure(work: Promise<unknown>): Promise<PaddockError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PaddockError);
  return error as PaddockError;
}

describe('the closed engine', () => {
  it('reads the named data and nothing beside', async () => {
    expect(await engine.query(`SELECT a FROM read_csv('${join(folder, 'data', 'a.csv')}')`)).toEqual([{ a: 1 }]);
    for (const path of [join(folder, 'outside.csv'), '/etc/passwd', join(folder, 'data', '..', 'outside.csv')]) {
      expect((await failure(engine.query(`SELECT * FROM read_csv('${path}')`))).code).toBe('gate/engine-refused');
    }
  });

  it('loads no extension, reaches no network, and keeps its configuration', async () => {
    for (const sql of [
      'INSTALL httpfs',
      'LOAD httpfs',
      "SELECT * FROM read_csv('http://127.0.0.1:1/a.csv')",
      'SET enable_external_access = true',
      "ATTACH 'x.db'",
    ]) {
      const { code } = await failure(engine.execute(sql));
      expect(['gate/engine-refused', 'gate/engine-failed', 'gate/unreadable-data'], sql).toContain(code);
    }
    expect(
      await engine.query("SELECT current_setting('enable_external_access') AS open, current_setting('lock_configuration') AS locked"),
    ).toEqual([{ open: false, locked: true }]);
  });

  it('quotes no row, statement or parameter in an error, nor in its cause or stack', async () => {
    const failing: (() => Promise<unknown>)[] = [
      () => engine.query("SELECT ('planted-secret' || ?)::INTEGER", ['planted-secret']),
      () => engine.query("SELECT planted-secret FROM 'planted-secret'"),
      () => engine.query("SELECT error('planted-secret')"),
      () => engine.stream("SELECT ('planted-secret' || range)::INTEGER FROM range(10)").next(),
    ];
    for (const work of failing) {
      const error = await failure(work());
      expect(error.cause).toBeUndefined();
      expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain('planted');
    }
  });

  it('binds bytes, and answers with plain values', async () => {
    const [row] = await engine.query(
      "SELECT ?::BLOB AS bytes, 2::BIGINT AS small, 9007199254740993::BIGINT AS large, 1.5::DECIMAL(9,1) AS decimal, [1, 2] AS list, DATE '2024-02-29' AS day",
      [Uint8Array.of(0, 255, 39)],
    );
    expect(row).toEqual({
      bytes: Uint8Array.of(0, 255, 39),
      small: 2,
      large: 9007199254740993n,
      decimal: 1.5,
      list: [1, 2],
      day: '2024-02-29',
    });
  });

  it('streams in the order of the answer', async () => {
    const seen: unknown[] = [];
    for await (const rows of engine.stream('SELECT range FROM range(5000) ORDER BY range')) seen.push(...rows.map((row) => row[0]));
    expect(seen).toEqual(Array.from({ length: 5000 }, (_item, index) => index));
  });

  it('has a folder of its own that nobody else may enter, and wipes it', async () => {
    const { statSync } = await import('node:fs');
    expect(statSync(engine.directory).mode & 0o777).toBe(0o700);
    const other = await openEngine({ temporary: join(folder, 'temporary') });
    other.close();
    expect(existsSync(other.directory)).toBe(false);
    expect(existsSync(engine.directory)).toBe(true);
  });

  it('wipes what a killed process left, at the next start', async () => {
    const left = join(folder, 'temporary', 'paddock-gate-left');
    mkdirSync(left);
    writeFileSync(join(left, 'spill'), 'planted');
    const { readlinkSync } = await import('node:fs');
    const namespace = existsSync('/proc/self/ns/pid') ? readlinkSync('/proc/self/ns/pid') : undefined;
    writeFileSync(
      join(left, 'owner.json'),
      JSON.stringify({ pid: process.pid, started: '1', ...(namespace !== undefined && { namespace }) }),
    );
    const other = await openEngine({ temporary: join(folder, 'temporary') });
    other.close();
    expect(readdirSync(join(folder, 'temporary'))).toEqual([engine.directory.split('/').at(-1)]);
  });

  it('spills nothing that can be read', async () => {
    const small = await openEngine({ temporary: join(folder, 'temporary'), memoryLimitMegabytes: 60, threads: 1 });
    const { readFileSync } = await import('node:fs');
    let spilled = 0;
    let plain = 0;
    const look = setInterval(() => {
      for (const name of readdirSync(join(small.directory, 'spill'))) {
        const path = join(small.directory, 'spill', name);
        // The engine removes them as it goes on.
        const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
        spilled += bytes.length;
        if (bytes.includes('plantedvalue')) plain++;
      }
    }, 100);
    await small.query("SELECT max(s) FROM (SELECT 'plantedvalue' || md5(i::VARCHAR) AS s FROM range(900000) t(i) ORDER BY s)");
    clearInterval(look);
    small.close();
    expect(spilled).toBeGreaterThan(0);
    expect(plain).toBe(0);
  });
});
