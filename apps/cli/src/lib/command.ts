import type { Host } from '@paddock/base/host';
import type { World } from './context.ts';

/** Values of the options of a command, by their long name in camel case. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

export interface OptionSpec {
  /** As commander has it: `--state <dir>`. */
  readonly flags: string;
  readonly summary: string;
  readonly default?: string;
}

export interface Invocation extends World {
  readonly arguments: readonly string[];
  readonly options: OptionValues;
  /** `--json`: the result, and nothing else, goes to standard output as one JSON document. */
  readonly json: boolean;
  /** Progress of the libraries; goes to standard error. */
  readonly host: Host;
}

/** What a command has to say at its end. */
export interface Outcome {
  /** For people, without a line end. */
  readonly text: string;
  /** For programs: printed instead of the text with `--json`. */
  readonly data: unknown;
  /** Default 0. */
  readonly exitCode?: 0 | 1 | 2;
}

/** A command as data: `paddock --help` and docs/commands.md are made from it. */
export interface Command {
  /** `['policy', 'lint']` is `paddock policy lint`. */
  readonly path: readonly string[];
  readonly summary: string;
  /** Whole sentences after the summary, for `--help` of the command and docs/commands.md. */
  readonly details?: string;
  readonly arguments?: readonly { readonly name: string; readonly summary: string }[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  /** `undefined`: the command has printed what there was to print. */
  readonly run: (invocation: Invocation) => Promise<Outcome | undefined>;
}

export const blueprintOption: OptionSpec = { flags: '--blueprint <file>', summary: 'the blueprint', default: 'paddock.yaml' };
export const stateOption: OptionSpec = {
  flags: '--state <dir>',
  summary: 'where Paddock keeps its state, and the twin',
  default: '.paddock',
};
export const targetOptions: readonly OptionSpec[] = [
  { flags: '--target <target>', summary: 'where to work: twin or aws', default: 'twin' },
  { flags: '--profile <name>', summary: 'profile of the management account in the AWS configuration (with --target aws)' },
];

/** The text of an option that has a default, or was given. */
export function option(invocation: Pick<Invocation, 'options'>, name: string): string | undefined {
  const value = invocation.options[name];
  return typeof value === 'string' ? value : undefined;
}
