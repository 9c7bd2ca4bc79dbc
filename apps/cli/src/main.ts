import { formatDiagnostic } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import type { Host } from '@paddock/base/host';
import { Command as Commander, CommanderError } from 'commander';
import type { Command, OptionValues } from './lib/command.ts';
import { commandGroups } from './lib/command-groups.ts';
import { commands } from './lib/commands.ts';
import type { World } from './lib/context.ts';
import { version } from './lib/version.ts';

/**
 * Runs one command.
 * @returns the exit code: 0 done; 1 the input was wrong; 2 Paddock or its environment failed
 */
export async function main(words: readonly string[], world: World): Promise<number> {
  let exitCode = 0;
  const program = new Commander('paddock')
    .description('Set up and govern secure machine-learning environments on AWS')
    .version(version)
    .configureOutput({ writeOut: world.out, writeErr: world.error })
    .exitOverride()
    .showHelpAfterError('(add --help for an example)');
  const groups = new Map<string, Commander>();
  for (const command of commands) {
    add(command, program, groups, async (args, options) => {
      exitCode = await run(command, args, options, world);
    });
  }
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    // Commander has told people by now; programs wait for a document.
    if (words.includes('--json')) return report(new PaddockError('usage/invalid', { detail: error.message }), true, world);
    return 1;
  }
  return exitCode;
}

function add(
  command: Command,
  program: Commander,
  groups: Map<string, Commander>,
  action: (args: readonly string[], options: OptionValues) => Promise<void>,
): void {
  let parent = program;
  for (const word of command.path.slice(0, -1)) {
    const group = groups.get(word) ?? parent.command(word).description(commandGroups[word] ?? word);
    groups.set(word, group);
    parent = group;
  }
  const added = parent.command(command.path.at(-1)!).summary(command.summary).exitOverride();
  added.description(command.details === undefined ? command.summary : `${command.summary}. ${command.details}`);
  for (const { name, summary } of command.arguments ?? []) added.argument(name, summary);
  for (const { flags, summary, default: value } of command.options) added.option(flags, summary, value);
  added.option('--json', 'print the result as JSON');
  added.addHelpText('after', `\nExample:\n${command.examples.map((example) => `  $ ${example}`).join('\n')}`);
  added.action(async () => action(added.processedArgs.flat().filter((word) => word !== undefined) as string[], added.opts()));
}

async function run(command: Command, args: readonly string[], options: OptionValues, world: World): Promise<number> {
  const json = options['json'] === true;
  try {
    const outcome = await command.run({ ...world, arguments: args, options, json, host: progressHost(world) });
    if (outcome === undefined) return 0;
    world.out(json ? `${JSON.stringify(outcome.data, null, 2)}\n` : outcome.text === '' ? '' : `${outcome.text}\n`);
    return outcome.exitCode ?? 0;
  } catch (error) {
    return report(error, json, world);
  }
}

/** What the libraries say goes to standard error, so that standard output holds the result only. */
function progressHost(world: World): Host {
  const verbose = world.environment['PADDOCK_DEBUG'] !== undefined;
  return {
    emit: ({ level, text }) => {
      if (level !== 'debug' || verbose) world.error(level === 'warning' || level === 'error' ? `${level}: ${text}\n` : `${text}\n`);
    },
  };
}

function report(error: unknown, json: boolean, world: World): number {
  const known = asPaddockError(error);
  const { code, title, detail, fix, diagnostics } = known;
  if (json) {
    world.out(`${JSON.stringify({ error: { code, title, detail, fix }, diagnostics }, null, 2)}\n`);
  } else {
    for (const diagnostic of diagnostics) world.error(`${formatDiagnostic(diagnostic)}\n`);
    world.error(`error: ${title}${detail === undefined ? '' : `: ${detail}`} [${code}]\n    fix: ${fix}\n`);
  }
  if (known.code === 'internal/impossible' && known.cause instanceof Error) world.error(`${known.cause.stack ?? known.cause.message}\n`);
  return known.fault === 'user' ? 1 : 2;
}

/** What AWS answers is not Paddock's fault; everything else that nobody expected is. */
function asPaddockError(error: unknown): PaddockError {
  if (error instanceof PaddockError) return error;
  if (error instanceof Error && '$metadata' in error) {
    const code = error.name.startsWith('AccessDenied') ? 'aws/refused' : 'aws/failed';
    return new PaddockError(code, { detail: `${error.name}: ${error.message}`, cause: error });
  }
  if (error instanceof Error && 'syscall' in error) return new PaddockError('system/refused', { detail: error.message, cause: error });
  return new PaddockError('internal/impossible', { detail: String(error), cause: error });
}
