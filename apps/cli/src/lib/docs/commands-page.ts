import type { Command } from '../command.ts';

/** docs/commands.md */
export function commandsPage(commands: readonly Command[]): string {
  return [
    '# Commands',
    '',
    'Generated from `apps/cli` by `npm run docs -w @paddock/cli`.',
    '',
    'Every command takes `--json` (the result as one JSON document on standard output) and `--help`. Progress goes to standard error. Exit codes: 0 done,',
    '1 the input was wrong, 2 Paddock or its environment failed.',
    '',
    ...commands.flatMap((command) => section(command)),
  ].join('\n');
}

function section({ path, summary, details, arguments: words = [], options, examples }: Command): readonly string[] {
  const name = ['paddock', ...path, ...words.map(({ name: word }) => (word.startsWith('[') ? word : `<${word}>`))].join(' ');
  const rows = [
    ...words.map((word) => `| \`${word.name}\` | ${word.summary} | |`),
    ...options.map(
      ({ flags, summary: text, default: value }) => `| \`${flags}\` | ${text} | ${value === undefined ? '' : `\`${value}\``} |`,
    ),
  ];
  return [
    `## ${['paddock', ...path].join(' ')}`,
    '',
    `\`${name}\`: ${summary}.${details === undefined ? '' : ` ${details}`}`,
    '',
    ...(rows.length === 0 ? [] : ['| | | default |', '|---|---|---|', ...rows, '']),
    '```sh',
    ...examples,
    '```',
    '',
  ];
}
