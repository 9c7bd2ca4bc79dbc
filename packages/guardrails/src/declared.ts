/**
 * Guardrails as data: what a company writes in `guardrail.yaml` is made into the same guardrail and claims as Paddock's own, without running any code of
 * the company's (decisions/015).
 */
import { z } from 'zod';
import type { GuardrailCase } from './cases.ts';
import { defineGuardrail, type GuardrailEnvironment } from './guardrail.ts';
import { claimsOf } from './lib/claims-of.ts';
import { familiesOf, setsOfClaim } from './lib/declared/action-sets.ts';
import type { DeclarationProblem } from './lib/declared/declaration-problem.ts';
import { guardrailDeclarationSchema, type GuardrailDeclaration } from './lib/declared/declaration-schema.ts';
import { fillStatement } from './lib/declared/fill-statement.ts';
import { parameterProblems, parametersSchema } from './lib/declared/parameters.ts';
import type { Placeholder, PlaceholderValue } from './lib/declared/placeholder.ts';
import { placeholderProblems } from './lib/declared/placeholder-problems.ts';
import type { GuardrailEntry } from './library.ts';

export type { DeclarationProblem } from './lib/declared/declaration-problem.ts';
export { guardrailDeclarationSchema, type GuardrailDeclaration } from './lib/declared/declaration-schema.ts';

/** JSON Schema of `guardrail.yaml` (draft 2020-12). */
export function guardrailJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: 'Paddock guardrail', ...z.toJSONSchema(guardrailDeclarationSchema, { io: 'input' }) };
}

export interface DeclaredGuardrail {
  /** Absent when there is a problem. */
  readonly entry?: GuardrailEntry;
  readonly problems: readonly DeclarationProblem[];
}

/**
 * Makes a guardrail of its declaration; reports everything in it that stands for nothing: placeholders, families, defaults, roles.
 * @param isRole whether a name is one of the people-and-roles table, or of `awsRoles`
 */
export function declareGuardrail(
  id: string,
  declaration: GuardrailDeclaration,
  cases: readonly GuardrailCase[],
  isRole: (name: string) => boolean,
): DeclaredGuardrail {
  const families = familiesOf(declaration);
  const sets = declaration.claims.map((_claim, index) => setsOfClaim(declaration, index));
  const problems = [
    ...parameterProblems(declaration.parameters),
    ...families.problems,
    ...sets.flatMap((set) => set.problems),
    ...placeholderProblems(declaration),
    ...whenProblems(declaration),
    ...claimIdProblems(declaration),
    ...Object.keys(declaration.exempts ?? {})
      .filter((name) => !isRole(name))
      .map(
        (name): DeclarationProblem => ({
          code: 'guardrail/unknown-role',
          path: ['exempts', name],
          summary: `there is no role "${name}" in the people-and-roles table`,
          detail: 'Only those roles are guarded: anybody could make himself another one of that name.',
          fix: 'Exempt a role of the table, or nobody.',
        }),
      ),
  ];
  if (problems.length > 0) return { problems };
  const { exempts = {} } = declaration;
  const values =
    (
      parameters: Readonly<Record<string, unknown>>,
      environment: GuardrailEnvironment,
      actions: Readonly<Record<string, readonly string[]>>,
    ) =>
    ({ kind, name }: Placeholder): PlaceholderValue => {
      switch (kind) {
        case 'parameter':
          return textOf(parameters[name]);
        case 'exempts':
          return environment.roleArns(Object.keys(exempts));
        case 'role':
          return environment.roleArns([name]);
        case 'organisation':
          return environment.organisationId;
        case 'path':
          return environment.ouPath(name);
        default:
          return actions[name] ?? [];
      }
    };
  const guardrail = defineGuardrail({
    id,
    title: declaration.title,
    intent: declaration.intent,
    mechanism: declaration.mechanism,
    parameters: parametersSchema(declaration.parameters),
    exempts,
    caveats: declaration.caveats,
    sources: declaration.sources,
    statements: (parameters, environment) =>
      declaration.statements
        .filter(({ when = {} }) => Object.entries(when).every(([name, value]) => parameters[name] === value))
        .map(({ when: _when, ...statement }) => fillStatement(statement, values(parameters, environment, families.actions))),
  });
  const claims = claimsOf(
    guardrail,
    declaration.claims.map((claim, index) => ({
      id: claim.id,
      text: claim.text,
      requests: (parameters, environment) =>
        claim.requests.map((request) => fillStatement(request, values(parameters, environment, sets[index]!.actions))),
    })),
  );
  return { entry: { guardrail, claims, cases, example: declaration.example ?? {} }, problems: [] };
}

function textOf(value: unknown): PlaceholderValue {
  return Array.isArray(value) ? value.map(String) : String(value);
}

function whenProblems({ statements, parameters = {} }: GuardrailDeclaration): readonly DeclarationProblem[] {
  const types = { text: 'string', number: 'number', boolean: 'boolean', list: 'list' } as const;
  return statements.flatMap(({ when = {} }, index) =>
    Object.entries(when).flatMap(([name, value]): readonly DeclarationProblem[] => {
      const type = parameters[name]?.type;
      if (type !== undefined && types[type] === typeof value) return [];
      const summary =
        type === undefined ? `there is no parameter "${name}"` : `the parameter ${name} is a ${type}: it is never ${JSON.stringify(value)}`;
      return [
        {
          code: 'guardrail/placeholder',
          path: ['statements', index, 'when', name],
          summary,
          fix: 'Name a parameter, and a value that it can have.',
        },
      ];
    }),
  );
}

function claimIdProblems({ claims }: GuardrailDeclaration): readonly DeclarationProblem[] {
  const ids = claims.map(({ id }) => id);
  return ids.flatMap((id, index): readonly DeclarationProblem[] =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            code: 'guardrail/bad-claim',
            path: ['claims', index, 'id'],
            summary: `two claims are called ${id}`,
            fix: 'Rename one of them.',
          },
        ],
  );
}
