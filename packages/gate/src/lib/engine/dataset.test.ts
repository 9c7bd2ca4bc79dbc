import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sha256Hex } from '@paddock/base/hash';
import { PaddockError } from '@paddock/base/errors';
import { seededRandom } from '@paddock/base/random';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataset, type DatasetOptions } from './dataset.ts';
import { openEngine, type Engine } from './engine.ts';
import { quarantine } from './quarantine.ts';
import { relation } from './relation.ts';

let folder: string;
let engine: Engine;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dataset-test-'));
  engine = await openEngine({ data: [folder], threads: 4 });
});
afterEach(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

async function read(name: string, content: string | Uint8Array, options: DatasetOptions = {}) {
  writeFileSync(join(folder, name), content);
  const { tables } = await openDataset(engine, join(folder, name), options);
  const table = tables[0]!;
  const rows = await engine.query(`SELECT * FROM ${relation(table)}`);
  return { table, rows: rows.map((row) => Object.values(row)), quarantined: await quarantine(engine, table) };
}

async function problems(name: string, content: string | Uint8Array, options: DatasetOptions = {}): Promise<readonly string[]> {
  const error: unknown = await read(name, content, options).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PaddockError);
  const { code, diagnostics } = error as PaddockError;
  return diagnostics.length > 0 ? diagnostics.map((diagnostic) => diagnostic.code) : [code];
}

describe('tables', () => {
  it('have every column as text, the hash of the file, and its shape', async () => {
    const text = 'id;name\r\n007;"a;""b"""\r\n8;\r\n';
    const { table, rows } = await read('people.csv', text);
    expect(rows).toEqual([
      ['007', 'a;"b"'],
      ['8', null],
    ]);
    expect(table).toMatchObject({ name: 'people', format: 'csv', columns: ['id', 'name'], bytes: text.length, sha256: sha256Hex(text) });
    expect(table.csv).toEqual({
      delimiter: ';',
      header: true,
      newlineInCell: false,
      utf8: true,
      longest: { bytes: 13, line: 2 },
      records: 3,
    });
  });

  it('are read from JSON lines: the members of all lines, nested ones as JSON', async () => {
    const { table, rows } = await read('a.jsonl', '{"a":1,"b/c":"x"}\n\n{"b/c":null,"d":{"e":[1]},"f~":true}\n');
    expect(table.columns).toEqual(['a', 'b/c', 'd', 'f~']);
    expect(rows).toEqual([
      ['1', 'x', null, null],
      [null, null, '{"e":[1]}', 'true'],
    ]);
  });

  it('are read from Parquet and from gzip', async () => {
    await engine.execute(`COPY (SELECT 1 AS a, DATE '2024-01-31' AS b) TO '${folder}/p.parquet'`);
    const { tables } = await openDataset(engine, join(folder, 'p.parquet'));
    expect(await engine.query(`SELECT * FROM ${relation(tables[0]!)}`)).toEqual([{ a: '1', b: '2024-01-31' }]);
    expect((await read('a.csv.gz', gzipSync('a,b\n1,"x\ny"\n'))).rows).toEqual([['1', 'x\ny']]);
    expect((await read('b.jsonl.gz', gzipSync('{"a":"ü"}\n'))).rows).toEqual([['ü']]);
  });

  it('of a folder are its files, in the order of their names', async () => {
    for (const name of ['b.csv', 'a.csv', '_notes.txt', '.hidden']) writeFileSync(join(folder, name), 'x\n1\n');
    expect((await openDataset(engine, folder)).tables.map((table) => table.name)).toEqual(['a', 'b']);
  });

  it('may have a byte order mark, and are transcoded when the encoding is given', async () => {
    expect((await read('bom.csv', '\uFEFFa,b\n1,ü\n')).table.columns).toEqual(['a', 'b']);
    const latin = await read('latin.csv', Buffer.from('a,b\n1,M\xfcller\n', 'latin1'), { encoding: 'latin-1' });
    expect(latin.rows).toEqual([['1', 'Müller']]);
    expect((await read('wide.csv', Buffer.from('\uFEFFa,b\n1,漢\n', 'utf16le'), { encoding: 'utf-16' })).rows).toEqual([['1', '漢']]);
  });

  it('may have any name and ten thousand columns', async () => {
    const names = Array.from({ length: 10_000 }, (_item, index) => `c${index}`);
    writeFileSync(join(folder, "we [1]* 'ird?.csv"), `${names.join(',')}\n${names.join(',')}\n`);
    const { tables } = await openDataset(engine, join(folder, "we [1]* 'ird?.csv"));
    expect(tables[0]!.columns).toHaveLength(10_000);
    expect(await engine.query(`SELECT c0, c9999 FROM ${relation(tables[0]!)}`)).toEqual([{ c0: 'c0', c9999: 'c9999' }]);
  });
});

describe('rows that cannot be read', () => {
  it('are left out, and listed with their place and without their values', async () => {
    const text = 'a,b\n1,2\n3\n4,5,6\n"x\ny",7\n8,"open\n';
    const { rows, quarantined } = await read('a.csv', text);
    expect(rows).toEqual([
      ['1', '2'],
      ['x\ny', '7'],
    ]);
    expect(quarantined).toEqual([
      { table: 'a', file: 'a.csv', line: 3, byteOffset: 8, reason: 'too few cells' },
      { table: 'a', file: 'a.csv', line: 4, byteOffset: 10, reason: 'too many cells' },
      { table: 'a', file: 'a.csv', line: 7, byteOffset: 24, reason: 'broken quotes' },
    ]);
  });

  it('are those with bytes that UTF-8 does not have, after the first 64 kilobytes', async () => {
    const text = Buffer.concat([
      Buffer.from(`a,b\n${'1,2\n'.repeat(300_000)}`),
      Buffer.from([0x31, 0x2c, 0xfc, 0x0a]),
      Buffer.from('3,4\n'),
    ]);
    const { rows, quarantined } = await read('a.csv', text);
    expect(rows).toHaveLength(300_001);
    expect(quarantined).toEqual([{ table: 'a', file: 'a.csv', line: 300_002, byteOffset: 1_200_004, reason: 'wrong encoding' }]);
  });

  it('are lines that hold no JSON object', async () => {
    const { rows, quarantined } = await read('a.jsonl', '{"a":1}\n{"a":2,\nnope\n[1]\n{"a":5}\n');
    expect(rows).toEqual([['1'], ['5']]);
    expect(quarantined.map(({ line }) => line)).toEqual([2, 3, 4]);
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['a.csv', '', 'gate/empty-file'],
    ['a.csv', '\nid,name\n1,x\n', 'gate/no-header'],
    ['a.jsonl', '\n\n', 'gate/empty-file'],
    ['a.csv', Buffer.from('a,b\n1,M\xfcller\n', 'latin1'), 'gate/wrong-encoding'],
    ['a.csv', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'), 'gate/wrong-encoding'],
    ['a.jsonl', Buffer.from('{"a":"x"}\n', 'utf16le'), 'gate/wrong-encoding'],
    ['a.xlsx', 'PK', 'gate/unknown-format'],
    ['a.csv', 'a,A\n1,2\n', 'gate/column-twice'],
    ['a.csv', '1,anna@example.org,2020-01-01\n2,x@example.org,2021-01-01\n', 'gate/no-header'],
    ['a.parquet', 'PAR1 is not enough PAR1', 'gate/unreadable-data'],
    ['a.csv.gz', gzipSync('a,b\n1,2\n'.repeat(1000)).subarray(0, 30), 'gate/unreadable-data'],
    ['a.csv.gz', 'not gzip', 'gate/unreadable-data'],
  ])('%s is refused', async (name, content, code) => {
    expect(await problems(name, content)).toEqual([code]);
  });

  it('are refused without a word of theirs', async () => {
    const error: unknown = await read('a.csv', '111,planted@example.org\n222,planted@example.org\n').catch((reason: unknown) => reason);
    expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toContain('planted');
  });
});

/** What may stand in cells, and is hard to read with many threads: line ends followed by what looks like rows. */
const pieces = ['a', 'bb', '"', ',', '\n', '\r\n', ' ', 'é', '漢', 'x'.repeat(300), '1,2,3\n4,5,6', '\n"', ''];

describe('CSV with line ends in cells', () => {
  it.each([1, 2, 3, 4, 5, 6])('is read as a plain reading has it, bad rows or not (seed %i)', async (seed) => {
    const random = seededRandom(seed);
    const end = seed % 2 === 0 ? '\n' : '\r\n';
    const expected: string[] = [];
    let dirty = 0;
    let text = `a,b,c${end}`;
    // Larger than what the engine gives to one thread.
    for (let row = 0; text.length < 3_000_000 || row < 5000; row++) {
      if (seed > 2 && random.integer(50) === 0) {
        dirty++;
        text += `${random.integer(2) === 0 ? 'x,y' : '1,2,3,4'}${end}`;
        continue;
      }
      const cells = [
        String(row),
        ...[0, 1].map(() => Array.from({ length: random.integer(5) }, () => pieces[random.integer(pieces.length)]).join('')),
      ];
      expected.push(cells.join('\u0001'));
      text +=
        cells.map((cell) => (/[",\r\n]/.test(cell) || random.integer(3) === 0 ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',') + end;
    }
    const { table, rows, quarantined } = await read('a.csv', text);
    expect(table.csv).toMatchObject({ newlineInCell: true, records: expected.length + dirty + 1 });
    expect(rows.map((row) => row.map((cell) => (cell as string | null) ?? '').join('\u0001'))).toEqual(expected);
    expect(quarantined).toHaveLength(dirty);
  });
});
