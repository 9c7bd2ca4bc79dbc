import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readJsonFile, readTextFile, readTextFileIfThere } from './text-file.ts';

const cwd = mkdtempSync(join(tmpdir(), 'paddock text-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(cwd, name), content);
  return name;
};

describe('readTextFile', () => {
  it('reads UTF-8, without the byte order mark that Windows writes', () => {
    expect(readTextFile({ cwd }, write('bom', '\u{feff}größe: 1\n'))).toBe('größe: 1\n');
  });
  it.each([
    ['a file that is not there', 'gone', 'input/not-found'],
    ['a folder', '.', 'input/unreadable'],
    ['Latin-1', write('latin', new Uint8Array([0x41, 0xe9])), 'input/unreadable'],
    ['UTF-16', write('utf16', Buffer.from('\u{feff}name: a', 'utf16le')), 'input/unreadable'],
  ])('refuses %s, and names it', (_what, name, code) => {
    expect(() => readTextFile({ cwd }, name)).toThrow(expect.objectContaining({ code, detail: expect.stringContaining(name) }));
  });
  it('leaves out a file that may be absent, but not one that cannot be read', () => {
    expect(readTextFileIfThere({ cwd }, 'gone')).toBeUndefined();
    expect(() => readTextFileIfThere({ cwd }, '.')).toThrow(expect.objectContaining({ code: 'input/unreadable' }));
  });
  it('says that a file is not JSON', () => {
    expect(readJsonFile({ cwd }, write('a.json', '{"a":1}'))).toEqual({ a: 1 });
    expect(() => readJsonFile({ cwd }, write('b.json', '{'))).toThrow(expect.objectContaining({ code: 'input/invalid' }));
  });
});
