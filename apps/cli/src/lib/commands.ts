import type { Command } from './command.ts';
import { apply } from './commands/apply.ts';
import { check } from './commands/check.ts';
import { credentials } from './commands/credentials.ts';
import { explain } from './commands/explain.ts';
import { gateBudgetCancel } from './commands/gate-budget-cancel.ts';
import { gateBudgetSet } from './commands/gate-budget-set.ts';
import { gateBudgetShow } from './commands/gate-budget-show.ts';
import { gatePrivateCopy } from './commands/gate-private-copy.ts';
import { gateDetect } from './commands/gate-detect.ts';
import { gateDraft } from './commands/gate-draft.ts';
import { gateCheck } from './commands/gate-check.ts';
import { gateKeyNew } from './commands/gate-key-new.ts';
import { gateReleaseVerify } from './commands/gate-release-verify.ts';
import { gateReport } from './commands/gate-report.ts';
import { gateJob } from './commands/gate-job.ts';
import { gateRun } from './commands/gate-run.ts';
import { gateSign } from './commands/gate-sign.ts';
import { gateProfile } from './commands/gate-profile.ts';
import { gateSetup } from './commands/gate-setup.ts';
import { gateStewardKeyNew } from './commands/gate-steward-key-new.ts';
import { gateVerify } from './commands/gate-verify.ts';
import { guardrailNew } from './commands/guardrail-new.ts';
import { guardrailReference } from './commands/guardrail-reference.ts';
import { guardrailTest } from './commands/guardrail-test.ts';
import { init } from './commands/init.ts';
import { ledgerRemoved } from './commands/ledger-removed.ts';
import { ledgerScope } from './commands/ledger-scope.ts';
import { ledgerShow } from './commands/ledger-show.ts';
import { ledgerVerify } from './commands/ledger-verify.ts';
import { observe } from './commands/observe.ts';
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
  observe,
  paths,
  schema,
  twin,
  guardrailNew,
  guardrailTest,
  guardrailReference,
  policyLint,
  policyAnalyze,
  policyEvaluate,
  policyCompare,
  gateProfile,
  gateDetect,
  gateDraft,
  gateCheck,
  gateKeyNew,
  gateRun,
  gateVerify,
  gateReport,
  gateSign,
  gateReleaseVerify,
  gatePrivateCopy,
  gateBudgetSet,
  gateBudgetShow,
  gateBudgetCancel,
  gateStewardKeyNew,
  gateSetup,
  gateJob,
  ledgerVerify,
  ledgerShow,
  ledgerScope,
  ledgerRemoved,
];
