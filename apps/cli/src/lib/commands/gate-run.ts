import { resolve } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import { readKey, stage, type TableSummary } from '@paddock/gate/run';
import { option, type Command, type Invocation } from '../command.ts';
import { readRecipe } from '../read-recipe.ts';
import { releaseOptions, releaseOutput, releaseRequest } from '../release-output.ts';
import { counted } from '../text.ts';

export const gateRun: Command = {
  path: ['gate', 'run'],
  summary: 'make the output of a recipe, on the production side: all of it at once, or nothing',
  arguments: [
    { name: 'recipe', summary: 'the recipe, gate.yaml' },
    { name: 'data', summary: 'a file, or a folder of files: CSV, JSON lines or Parquet, also .gz' },
  ],
  options: [
    { flags: '--out <dir>', summary: 'the folder that is made: data/ is what may leave, the rest stays; it must not be there yet' },
    { flags: '--key <file>', summary: 'the project’s key, from `paddock gate key new`' },
    {
      flags: '--memory <megabytes>',
      summary: 'what the engine may take before it writes to its (encrypted, wiped) temporary folder',
      default: '512',
    },
    { flags: '--threads <number>', summary: 'default: as many as the machine has' },
    ...releaseOptions,
  ],
  examples: [
    'paddock gate run gate.yaml export/ --out made/ --key churn.key',
    'paddock gate run gate.yaml export/ --key churn.key --release made/report/release.json --landing landing/customers',
  ],
  run: async (invocation) => {
    const [file, data] = invocation.arguments as [string, string];
    const request = releaseRequest(invocation);
    const out = option(invocation, 'out');
    const made = out === undefined ? request?.staging : resolve(invocation.cwd, out);
    if (made === undefined) throw new PaddockError('usage/invalid', { detail: '--out DIR is missing' });
    const recipe = readRecipe(invocation, file);
    const key = option(invocation, 'key');
    const threads = wholeNumber(invocation, 'threads', 1024);
    const staged = await stage({
      recipe,
      data: resolve(invocation.cwd, data),
      out: made,
      ...(key !== undefined && { key: readKey(resolve(invocation.cwd, key)) }),
      memoryLimitMegabytes: wholeNumber(invocation, 'memory', 1_000_000) ?? 512,
      ...(threads !== undefined && { threads }),
      clock: invocation.clock,
      random: invocation.random,
      host: invocation.host,
      stop: invocation.stop,
    });
    const { summary } = staged;
    let release;
    try {
      release = request === undefined ? undefined : await releaseOutput(invocation, request, recipe, staged);
      if (out !== undefined) staged.publish();
    } finally {
      staged.discard();
    }
    const lines = [
      ...summary.tables.map((table) => tableLine(table)),
      `Output ${summary.outputHash}`,
      ...(out === undefined ? [] : [`in ${out}: data/ is what may leave, once it is released`]),
      ...(release === undefined
        ? []
        : [`Released to ${option(invocation, 'landing')!} in ${release.account}, signed by ${release.signedBy}`]),
    ];
    return { text: lines.join('\n'), data: summary };
  },
};

/** The whole number of an option. @throws `usage/invalid` */
function wholeNumber(invocation: Invocation, name: string, most: number): number | undefined {
  const text = option(invocation, name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new PaddockError('usage/invalid', { detail: `--${name} is a whole number from 1 to ${most}` });
  return number;
}

function tableLine(table: TableSummary): string {
  const left = [
    ...(table.filtered === 0 ? [] : [`${table.filtered} not chosen`]),
    ...(table.suppressed === 0 ? [] : [`${table.suppressed} suppressed in small groups`]),
    ...Object.entries(table.quarantined).map(([reason, count]) => `${count} quarantined (${reason})`),
  ];
  const columns = `${table.columns.length} of ${counted(table.columns.length + table.dropped.length, 'column')}`;
  return `${table.table}: ${counted(table.rowsOut, 'row')}, ${columns}${left.length === 0 ? '' : `; ${left.join(', ')}`}`;
}
