import { readFileSync } from 'node:fs';

const folder = new URL('../../generated/', import.meta.url);

/** Parses one file of the `generated` folder of this package; `name` is its path there, such as `models/s3.generated.json`. */
export function readGenerated(name: string): unknown {
  return JSON.parse(readGeneratedText(name));
}

/** The text of one file of the `generated` folder. */
export function readGeneratedText(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}
