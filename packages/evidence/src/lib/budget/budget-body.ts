import { z } from 'zod';

const name = z.string().min(1).max(200);
/** Integer picorho: 1e-12 of ρ (zCDP). */
const picorho = z.int().min(0);

/** What the ledger says about privacy budgets. */
export const budgetBodySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('budget-cap'), dataset: name, project: name, picorho, by: name }),
  z.strictObject({ kind: z.literal('budget-reserve'), dataset: name, project: name, reservation: name, picorho: picorho.min(1), by: name }),
  z.strictObject({ kind: z.literal('budget-begin'), reservation: name }),
  z.strictObject({ kind: z.literal('budget-settle'), reservation: name, picorho }),
  z.strictObject({ kind: z.literal('budget-cancel'), reservation: name, by: name }),
]);

export type BudgetBody = z.infer<typeof budgetBodySchema>;
