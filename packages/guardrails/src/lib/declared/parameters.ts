import { z } from 'zod';
import type { DeclarationProblem } from './declaration-problem.ts';
import type { DeclaredParameter, GuardrailDeclaration } from './declaration-schema.ts';

/** The schema of the parameters, with their defaults. */
export function parametersSchema(parameters: GuardrailDeclaration['parameters'] = {}): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(parameters).map(([name, parameter]) => {
        const schema = valueSchema(parameter);
        return [name, (parameter.default === undefined ? schema : schema.default(parameter.default)).describe(parameter.about)];
      }),
    ),
  );
}

function valueSchema(parameter: DeclaredParameter): z.ZodType {
  switch (parameter.type) {
    case 'text':
      return textSchema(parameter.allowed);
    case 'list':
      return z.array(textSchema(parameter.allowed)).min(1);
    case 'boolean':
      return z.boolean();
    case 'number': {
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = parameter;
      return z.number().min(min).max(max);
    }
  }
}

function textSchema(allowed: readonly string[] | undefined): z.ZodType<string> {
  return allowed === undefined ? z.string().min(1) : z.enum(allowed);
}

/** Defaults that are not among the allowed values. */
export function parameterProblems(parameters: GuardrailDeclaration['parameters'] = {}): readonly DeclarationProblem[] {
  return Object.entries(parameters).flatMap(([name, parameter]): readonly DeclarationProblem[] => {
    if (parameter.default === undefined || valueSchema(parameter).safeParse(parameter.default).success) return [];
    const allowed = 'allowed' in parameter && parameter.allowed !== undefined ? `: ${parameter.allowed.join(', ')}` : '';
    return [
      {
        code: 'guardrail/bad-default',
        path: ['parameters', name, 'default'],
        summary: `the default of ${name} is not a value that the parameter allows${allowed}`,
        fix: 'Make it one of them.',
      },
    ];
  });
}
