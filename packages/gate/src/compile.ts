export { compile, planHash } from './lib/compile/compile.ts';
export type { AthenaPlan, OutputColumn, Plan, TablePlan } from './lib/compile/plan.ts';
