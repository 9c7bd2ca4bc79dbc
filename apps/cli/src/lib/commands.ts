import type { Command } from './command.ts';
import { apply } from './commands/apply.ts';
import { check } from './commands/check.ts';
import { credentials } from './commands/credentials.ts';
import { explain } from './commands/explain.ts';
import { init } from './commands/init.ts';
import { paths } from './commands/paths.ts';
import { plan } from './commands/plan.ts';
import { policyAnalyze } from './commands/policy-analyze.ts';
import { policyCompare } from './commands/policy-compare.ts';
import { policyEvaluate } from './commands/policy-evaluate.ts';
import { policyLint } from './commands/policy-lint.ts';
import { prove } from './commands/prove.ts';
import { schema } from './commands/schema.ts';
import { twin } from './commands/twin.ts';
import { up } from './commands/up.ts';

/** Every command, in the order of `paddock --help`. */
export const commands: readonly Command[] = [
  up,
  init,
  check,
  prove,
  plan,
  apply,
  credentials,
  explain,
  paths,
  schema,
  twin,
  policyLint,
  policyAnalyze,
  policyEvaluate,
  policyCompare,
];
