/** The prover beside z3 on the same 30 questions, ten seconds each: share decided, and time. Issue 5, must show 5. */
import { seededRandom } from '@paddock/base/random';
import type { BenchResult } from '@paddock/base/bench-result';
import { init, Z3_lbool } from 'z3-solver';
import { questionOfFormula, questionOfPair, type SmtQuestion, type SolverAnswer } from '../src/lib/prove/testing/check-smt.ts';

const count = 30;
const limitMilliseconds = 10_000;

export async function run(): Promise<readonly BenchResult[]> {
  const { Z3 } = await init();
  const own = { decided: 0, milliseconds: 0 };
  const z3 = { decided: 0, milliseconds: 0 };
  let contradictions = 0;
  for (const question of questions()) {
    const mine = timed(() => question.own());
    own.milliseconds += mine.milliseconds;
    if (mine.answer !== 'unknown') own.decided++;
    const start = performance.now();
    const answer = await ask(Z3, question.script);
    z3.milliseconds += performance.now() - start;
    if (answer !== 'unknown') z3.decided++;
    if (answer !== 'unknown' && mine.answer !== 'unknown' && answer !== mine.answer) contradictions++;
  }
  const share = (decided: number): number => Math.round((1000 * decided) / count) / 10;
  const results: BenchResult[] = [
    { name: `prover: decided of ${count} questions`, value: share(own.decided), unit: '%', ok: true },
    { name: 'prover: time for them', value: Math.round(own.milliseconds), unit: 'ms', ok: true },
    { name: `z3: decided of the same, ${limitMilliseconds / 1000} s each`, value: share(z3.decided), unit: '%', ok: true },
    { name: 'z3: time for them', value: Math.round(z3.milliseconds), unit: 'ms', ok: true },
    { name: 'contradictions of the two', value: contradictions, unit: '', bar: 0, ok: contradictions === 0 },
  ];
  // The threads of z3 keep the process alive otherwise.
  setTimeout(() => process.exit(0), 500);
  return results;
}

/** Two formulas for every pair of chains, as in the check with cvc5. */
function questions(): readonly SmtQuestion[] {
  const found: SmtQuestion[] = [];
  for (let seed = 0; found.length < count; seed++) {
    const question = (found.length % 3 === 2 ? questionOfPair : questionOfFormula)(seededRandom(seed));
    if (question !== undefined) found.push(question);
  }
  return found;
}

function timed(decide: () => SolverAnswer): { readonly answer: SolverAnswer; readonly milliseconds: number } {
  const start = performance.now();
  const answer = decide();
  return { answer, milliseconds: performance.now() - start };
}

async function ask(z3: Awaited<ReturnType<typeof init>>['Z3'], script: string): Promise<SolverAnswer> {
  const config = z3.mk_config();
  z3.set_param_value(config, 'timeout', String(limitMilliseconds));
  const context = z3.mk_context(config);
  z3.del_config(config);
  const solver = z3.mk_solver(context);
  z3.solver_inc_ref(context, solver);
  try {
    z3.solver_from_string(context, solver, script.replaceAll(/\(set-(logic|option)[^)]*\)|\(check-sat\)/g, ''));
    const answer = await z3.solver_check(context, solver);
    return answer === Z3_lbool.Z3_L_TRUE ? 'sat' : answer === Z3_lbool.Z3_L_FALSE ? 'unsat' : 'unknown';
  } finally {
    z3.solver_dec_ref(context, solver);
    z3.del_context(context);
  }
}
