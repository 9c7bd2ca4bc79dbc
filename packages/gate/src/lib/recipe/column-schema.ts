import { z } from 'zod';
import { transforms, type Treatment } from '../transforms/catalogue.ts';

/** What is said of any column beside its treatment. */
const common = {
  as: z.string().min(1).max(500).optional().describe('the name in the output; default: as in the data'),
  reason: z.string().max(500).optional().describe('why, for the steward'),
};

/** How a column is treated, what it is called then, and why. */
export interface ColumnRecipe {
  readonly treatment: Treatment;
  readonly as?: string;
  readonly reason?: string;
}

const forms = transforms.map(({ schema }) => (schema as unknown as z.ZodObject).safeExtend(common));

const written = z.union([
  z.enum(['keep', 'drop']).describe('short for {treatment: keep} and {treatment: drop}'),
  z.discriminatedUnion('treatment', forms as never),
]);

/** `keep`, `drop`, or a treatment with its parameters, name and reason. */
export const columnSchema = written.transform((value): ColumnRecipe => {
  if (value === 'keep' || value === 'drop') return { treatment: { treatment: value } };
  const { as, reason, ...treatment } = value as Treatment & { as?: string; reason?: string };
  return { treatment, ...(as !== undefined && { as }), ...(reason !== undefined && { reason }) };
});
