import { z } from 'zod';
import { accountPurposes } from '../roles/account-purpose.ts';
import { accountIdSchema, accountNameSchema, emailSchema, ouNameSchema, regionSchema, tagsSchema } from './names.ts';
import { stewardsSchema } from './steward-schema.ts';

/** Guardrail id → its parameters; `true` for the defaults, `false` to leave out one that a preset has. Checked against the guardrail later. */
const guardrailsSchema = z
  .record(z.string(), z.union([z.boolean(), z.record(z.string(), z.unknown())]))
  .describe('Guardrails on this node: id → parameters, or true for the defaults, or false to leave one out');

/** Name → file with a policy document of one's own, relative to the blueprint. */
const policiesSchema = z
  .record(z.string(), z.union([z.string(), z.strictObject({ file: z.string(), type: z.enum(['scp', 'rcp']).default('scp') })]))
  .describe('Policies of your own on this node: name → file, or { file, type: scp or rcp }');

export const accountSchema = z.strictObject({
  name: accountNameSchema.optional().describe('Name in AWS; default: the logical id in words'),
  email: emailSchema.optional().describe('Root e-mail; default: organisation.accountEmail with the logical id'),
  purpose: z.enum(accountPurposes).describe('What the account is for: decides which roles it has'),
  tags: tagsSchema.optional(),
});

export interface OuInput {
  name?: string | undefined;
  guardrails?: z.infer<typeof guardrailsSchema> | undefined;
  policies?: z.input<typeof policiesSchema> | undefined;
  accounts?: Record<string, z.infer<typeof accountSchema> | null> | undefined;
  ous?: Record<string, OuInput | null> | undefined;
}

export const ouSchema: z.ZodType<OuInput> = z.lazy(() =>
  z.strictObject({
    name: ouNameSchema.optional().describe('Name in AWS; default: the logical id in words'),
    guardrails: guardrailsSchema.optional(),
    policies: policiesSchema.optional(),
    accounts: z.record(z.string(), accountSchema.nullable()).optional().describe('Accounts: logical id → account, null to leave one out'),
    ous: z.record(z.string(), ouSchema.nullable()).optional().describe('OUs below: logical id → OU, null to leave one out'),
  }),
);

export const presetIds = ['ml-organisation', 'none'] as const;

export const blueprintSchema = z.strictObject({
  paddock: z.literal(1).describe('Version of this format'),
  organisation: z.strictObject({
    name: z.string().min(1).max(64),
    accountEmail: z
      .string()
      .includes('{account}', { error: 'must hold {account}, e.g. aws+{account}@example.com' })
      .describe('Root e-mail of new accounts, {account} stands for the logical id'),
    managementAccount: accountIdSchema.optional().describe('Id of the management account; required for --target aws'),
    regions: z.array(regionSchema).min(1).describe('Regions that are used; the first is the home region'),
  }),
  preset: z.enum(presetIds).default('none').describe('The organisation to start from: ml-organisation is the whole one, none an empty one'),
  root: z
    .strictObject({ guardrails: guardrailsSchema.optional(), policies: policiesSchema.optional() })
    .optional()
    .describe('What holds for the whole organisation'),
  ous: z.record(z.string(), ouSchema.nullable()).optional(),
  linesOfBusiness: z
    .record(z.string(), z.strictObject({ name: z.string().min(1).max(40).optional() }).nullable())
    .optional()
    .describe('Lines of business: each has a Team Shared Services account under Workloads'),
  teams: z.array(z.string()).optional().describe('Files of the teams, beside the blueprint: one project each'),
  ownGuardrails: z
    .string()
    .min(1)
    .optional()
    .describe('Folder with guardrails of your own, one folder each; default: guardrails, where it is there'),
  stewards: stewardsSchema.optional(),
});

export type BlueprintInput = z.infer<typeof blueprintSchema>;
export type AccountInput = z.infer<typeof accountSchema>;
