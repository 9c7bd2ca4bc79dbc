import { readdirSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readGenerated } from './generated-file.ts';

const folder = fileURLToPath(new URL('../../generated/', import.meta.url));
const { sources } = readGenerated('SOURCES.generated.json') as { readonly sources: readonly { readonly files: readonly string[] }[] };
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replace(folder, '').replace(/^\//, ''))
  .filter((name) => name !== 'SOURCES.generated.json');

it('records the source of every generated file', () => {
  expect(files.length).toBeGreaterThan(400);
  const patterns = sources.flatMap((source) => source.files);
  expect(files.filter((name) => !patterns.some((pattern) => matchesGlob(name, pattern)))).toEqual([]);
  expect(patterns.filter((pattern) => !files.some((name) => matchesGlob(name, pattern)))).toEqual([]);
});

it('records version, date, licence and home of every source', () => {
  for (const source of sources) {
    expect(source).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      date: expect.stringMatching(/^20\d\d-\d\d(-\d\d)?$/),
      licence: expect.stringMatching(/^(Apache-2\.0|MIT)$/),
      home: expect.stringMatching(/^https:\/\/github\.com\//),
    });
  }
});
