import { z } from 'zod';
import { patternIds } from '../patterns/pattern.ts';
import { emailSchema } from './names.ts';

/** Classes of data, from harmless to what a regulation names. */
export const dataClasses = ['public', 'internal', 'confidential', 'regulated'] as const;

const membersSchema = z.array(emailSchema).default([]);

/** A team's own file: one project, who owns it, what it is for and what it may spend. */
export const teamSchema = z.strictObject({
  team: z.string().describe('Logical id of the team and its project'),
  lineOfBusiness: z.string().describe('Logical id of the line of business'),
  owner: emailSchema.describe('Who answers for it'),
  purpose: z.string().min(10, 'one sentence, at least 10 characters').max(256).describe('What the project is for'),
  dataClass: z.enum(dataClasses).describe('The most sensitive class of data it works on; regulated puts it under Workloads/Regulated'),
  pattern: z.enum(patternIds).describe('Which accounts it has: sandbox; project: and Dev; mlops: and PreProd, Prod, Automation'),
  costCenter: z.string().min(1).max(256).describe('Who pays'),
  monthlySpendUsd: z.number().positive().describe('Spending limit of a month, in US dollars, for all its accounts together'),
  members: z
    .strictObject({ lead: membersSchema, scientist: membersSchema, engineer: membersSchema, approver: membersSchema })
    .partial()
    .describe('Role of the people-and-roles table → e-mail addresses'),
});

export type TeamInput = z.infer<typeof teamSchema>;
