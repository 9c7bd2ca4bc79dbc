import { dirname, resolve } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import { parseBlueprint } from '@paddock/blueprint/blueprint';
import { publicKeyPattern } from '@paddock/evidence/signature';
import type { Steward } from '@paddock/gate/release';
import { option, type Invocation, type OptionSpec } from './command.ts';
import { readTextFile, readTextFileIfThere } from './text-file.ts';

/** Where the stewards' public keys come from. */
export const stewardOptions: readonly OptionSpec[] = [
  { flags: '--blueprint <file>', summary: 'the blueprint that lists the stewards', default: 'paddock.yaml' },
  { flags: '--keys <file>', summary: 'lines of NAME ed25519:KEY instead of a blueprint, to check without one' },
];

/** @throws `input/no-blueprint`, `input/invalid` */
export function readStewards(invocation: Pick<Invocation, 'cwd' | 'options'>): readonly Steward[] {
  const keys = option(invocation, 'keys');
  return keys === undefined ? stewardsOfBlueprint(invocation) : stewardsOfLines(readTextFile(invocation, keys), keys);
}

function stewardsOfBlueprint(invocation: Pick<Invocation, 'cwd' | 'options'>): readonly Steward[] {
  const file = option(invocation, 'blueprint')!;
  const text = readTextFileIfThere(invocation, file);
  if (text === undefined) throw new PaddockError('input/no-blueprint', { detail: `no file ${file}, and no --keys` });
  const folder = dirname(resolve(invocation.cwd, file));
  const { blueprint, diagnostics } = parseBlueprint(text, file, (name) => readTextFileIfThere({ cwd: folder }, name));
  if (blueprint === undefined) throw new PaddockError('input/invalid', { detail: file, diagnostics });
  return blueprint.content.stewards ?? [];
}

function stewardsOfLines(text: string, file: string): readonly Steward[] {
  const stewards: Steward[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const [publicKey = '', ...name] = trimmed.split(/\s+/).toReversed();
    if (!publicKeyPattern.test(publicKey) || name.length === 0)
      throw new PaddockError('input/invalid', { detail: `${file}:${index + 1} is not NAME ed25519:KEY` });
    stewards.push({ name: name.toReversed().join(' '), publicKey });
  }
  return stewards;
}
