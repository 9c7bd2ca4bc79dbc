import { z } from 'zod';

const texts = z.union([z.string(), z.array(z.string())]);
const reasons = z.record(z.string(), z.string().min(1)).describe('Name → the reason');
const accessLevels = z.array(z.enum(['List', 'Read', 'Write', 'Tagging', 'Permissions management'])).min(1);
const service = z.string().describe('Prefix of the actions: sagemaker');
const about = z.string().min(1).describe('What it is, for whoever sets it');
const identifier = z.string().regex(/^[a-z][A-Za-z0-9-]*$/, 'letters, digits and hyphens, starting with a small letter');
const kebab = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens, starting with a letter');

const parameterSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), about, default: z.string().optional(), allowed: z.array(z.string()).min(1).optional() }),
  z.strictObject({
    type: z.literal('list'),
    about,
    default: z.array(z.string()).min(1).optional(),
    allowed: z.array(z.string()).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('number'),
    about,
    default: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  z.strictObject({ type: z.literal('boolean'), about, default: z.boolean().optional() }),
]);

const familySchema = z
  .strictObject({
    service,
    resourceTypes: z.array(z.string()).min(1).optional().describe('Actions on one of these resource types'),
    fills: z.string().optional().describe('Actions that list this condition key'),
    andFills: z.string().optional().describe('… and this one'),
    named: z.string().optional().describe('Actions of such a name, without the prefix: Create*'),
    accessLevels: accessLevels.optional().describe('Default all'),
    add: reasons.optional().describe('Action → why it belongs although the data does not say so'),
    leaveOut: reasons.optional().describe('Action → why it does not belong although the data says so'),
  })
  .describe('Actions of a service, from the Service Authorization Reference: all members must hold');

const actionSetSchema = z
  .strictObject({
    on: z
      .strictObject({
        service,
        resourceTypes: z.array(z.string()).min(1),
        accessLevels,
        except: reasons.optional().describe('Pattern of actions, Describe* → why they do no harm'),
      })
      .optional()
      .describe('Actions on resources of some types, by access level'),
    filling: z
      .strictObject({ service, key: z.string(), leaveOut: reasons.optional() })
      .optional()
      .describe('Operations whose calls fill a condition key, from the expansion of the operations'),
    taking: z
      .strictObject({ service, member: z.string(), leaveOut: reasons.optional() })
      .optional()
      .describe('Operations whose input has a member of this name, from the API model'),
  })
  .refine((set) => Object.keys(set).length === 1, 'must have one of: on, filling, taking');

const conditionSchema = z.record(
  z.string(),
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number(), z.boolean()]))])),
);

const policyParts = {
  Principal: z.literal('*').optional(),
  Action: texts.optional(),
  NotAction: texts.optional(),
  Resource: texts.optional(),
  NotResource: texts.optional(),
  Condition: conditionSchema.optional(),
};

const statementSchema = z.strictObject({
  Sid: z
    .string()
    .regex(/^[A-Za-z0-9]+$/, 'letters and digits')
    .describe('Its name in denials; no other guardrail may have it'),
  Effect: z.literal('Deny').describe('Guardrails only deny'),
  ...policyParts,
  when: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .optional()
    .describe('Parameter → value: the statement is there only then'),
});

const claimSchema = z.strictObject({
  id: kebab,
  text: z.string().min(1).describe('One sentence: what nobody does'),
  actions: z.record(identifier, actionSetSchema).optional().describe('Sets of actions from the data, for {{actions:NAME}}'),
  requests: z
    .array(z.strictObject({ Sid: z.string().optional(), Effect: z.literal('Allow'), ...policyParts }))
    .min(1)
    .describe('The requests that must be denied, as an identity policy that allows them'),
});

/** What `guardrail.yaml` holds. The id is the name of its folder. */
export const guardrailDeclarationSchema = z.strictObject({
  title: z.string().min(1).max(120),
  intent: z.string().min(1).describe('One or two sentences for the person who meets the denial'),
  mechanism: z.enum(['scp', 'rcp']).describe('scp binds the principals of the accounts below, rcp their resources'),
  parameters: z.record(identifier, parameterSchema).optional(),
  example: z.record(z.string(), z.unknown()).optional().describe('Parameters that show all statements, where the defaults do not'),
  exempts: reasons.optional().describe('Role of the people-and-roles table → why it is not bound'),
  families: z.record(identifier, familySchema).optional().describe('Families of actions from the data, for {{family:NAME}}'),
  statements: z.array(statementSchema).min(1),
  claims: z.array(claimSchema).min(1),
  caveats: z.array(z.string().min(1)).default([]).describe('What it does not do'),
  sources: z.array(z.string()).min(1).describe('Pages the rule comes from'),
});

export type GuardrailDeclaration = z.infer<typeof guardrailDeclarationSchema>;
export type DeclaredParameter = z.infer<typeof parameterSchema>;
export type DeclaredActionSet = z.infer<typeof actionSetSchema>;
export type DeclaredStatement = z.infer<typeof statementSchema>;
export type DeclaredClaim = z.infer<typeof claimSchema>;
