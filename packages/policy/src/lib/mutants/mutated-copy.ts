import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Mutant } from './mutants.ts';
import type { CaseResults } from './run-cases.ts';

const execute = promisify(execFile);
const packageFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** A copy of the package's source, with its dependencies and cases, in which mutants can live. */
export interface MutatedCopy {
  /** Runs the cases with the mutant in place (or none), in a process of its own. */
  run(mutant: Mutant | undefined, randomCases: number): Promise<CaseResults>;
  remove(): void;
}

export function createMutatedCopy(): MutatedCopy {
  const folder = mkdtempSync(join(tmpdir(), 'paddock-mutants-'));
  cpSync(join(packageFolder, 'src'), join(folder, 'src'), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  cpSync(join(packageFolder, 'package.json'), join(folder, 'package.json'));
  for (const shared of ['cases', 'node_modules']) symlinkSync(join(packageFolder, shared), join(folder, shared));
  return {
    run: async (mutant, randomCases) => {
      if (mutant === undefined) return runCases(folder, randomCases);
      const file = join(folder, 'src/lib', mutant.file);
      const original = readFileSync(file, 'utf8');
      writeFileSync(file, mutate(original, mutant));
      try {
        return await runCases(folder, randomCases);
      } finally {
        writeFileSync(file, original);
      }
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Throws when the place to change is not there exactly once: the mutant then has to be written anew. */
export function mutate(source: string, { rule, find, replace }: Mutant): string {
  const parts = source.split(find);
  if (parts.length !== 2) throw new Error(`mutant "${rule}": its text stands ${parts.length - 1} times in the file`);
  return parts.join(replace);
}

async function runCases(folder: string, randomCases: number): Promise<CaseResults> {
  const { stdout } = await execute(process.execPath, [join(folder, 'src/lib/mutants/run-cases.ts'), String(randomCases)]);
  return JSON.parse(stdout) as CaseResults;
}
