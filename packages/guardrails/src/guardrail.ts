import type { z } from 'zod';
import type { StatementJson } from './statement.ts';

/** The organisation policy type that enforces a guardrail. */
export type Mechanism = 'scp' | 'rcp';

/**
 * Whose chain of OUs decides: an SCP binds the **principal's** account wherever the resource is, an RCP binds the **resource owner's** account
 * wherever the principal is (Organizations user guide, "Service control policies" and "Resource control policies").
 */
export type Binds = 'principal' | 'resource-owner';

/** Names that only the organisation knows, handed in by the blueprint: real ids, or references that apply fills in. */
export interface GuardrailEnvironment {
  readonly organisationId: string;
  /** The path of an OU as `aws:ResourceOrgPaths` has it, e.g. `o-a/r-b/ou-c/`. */
  ouPath(ou: string): string;
  /** ARN patterns of the roles of the people-and-roles table, e.g. `arn:aws:iam::*:role/paddock/deployer`. */
  roleArns(names: readonly string[]): readonly string[];
}

/** One rule of the organisation: why it exists, how it is enforced, whose chain it binds, and its caveats. Its cases stand beside it in `cases.json`. */
export interface Guardrail {
  readonly kind: 'guardrail';
  readonly id: string;
  readonly title: string;
  /** One or two sentences for the person who meets the denial. */
  readonly intent: string;
  readonly mechanism: Mechanism;
  readonly binds: Binds;
  /** Schema of the parameters, with their defaults. */
  readonly parameters: z.ZodObject;
  /** Roles of the people-and-roles table that it does not bind, with the reason. */
  readonly exempts: Readonly<Record<string, string>>;
  /** What it does not do. */
  readonly caveats: readonly string[];
  /** Pages the rule comes from. */
  readonly sources: readonly string[];
  /** The statements, for parameters as the blueprint gives them. Throws zod's error if they do not fit the schema. */
  statements(parameters: unknown, environment: GuardrailEnvironment): readonly StatementJson[];
}

export interface GuardrailDefinition<Schema extends z.ZodObject> extends Omit<
  Guardrail,
  'kind' | 'parameters' | 'statements' | 'binds' | 'exempts'
> {
  readonly parameters: Schema;
  readonly exempts?: Guardrail['exempts'];
  readonly statements: (parameters: z.infer<Schema>, environment: GuardrailEnvironment) => readonly StatementJson[];
}

export function defineGuardrail<Schema extends z.ZodObject>(definition: GuardrailDefinition<Schema>): Guardrail {
  return Object.freeze({
    ...definition,
    kind: 'guardrail' as const,
    binds: definition.mechanism === 'scp' ? ('principal' as const) : ('resource-owner' as const),
    exempts: definition.exempts ?? {},
    statements: (parameters: unknown, environment: GuardrailEnvironment) =>
      definition.statements(definition.parameters.parse(parameters ?? {}), environment),
  });
}
