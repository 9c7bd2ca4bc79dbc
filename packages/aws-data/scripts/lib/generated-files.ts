import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linesJson } from './lines-json.ts';

const folder = fileURLToPath(new URL('../../generated/', import.meta.url));

/** Writes one file under `generated/`, one line per entry down to `depth` levels. */
export function writeGenerated(name: string, value: unknown, depth: number): void {
  writeText(name, linesJson(value, depth));
}

/** Writes one file of lines under `generated/`. */
export function writeGeneratedLines(name: string, lines: readonly string[]): void {
  writeText(name, lines.map((line) => `${line}\n`).join(''));
}

function writeText(name: string, text: string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Empties a folder under `generated/`, so that what a source has dropped goes too. */
export function emptyGenerated(name: string): void {
  rmSync(join(folder, name), { recursive: true, force: true });
}
