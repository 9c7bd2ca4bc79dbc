import type { Members } from '../../../operation.ts';
import { validation } from '../kit/errors.ts';
import { asText, listed, nested } from '../kit/members.ts';
import { stepReferences } from './values.ts';

export interface DefinedStep {
  readonly Name: string;
  readonly Type: string;
  readonly DisplayName?: string;
  readonly Description?: string;
  readonly Arguments?: Members;
  readonly DependsOn?: readonly string[];
}

export interface PipelineDefinition {
  readonly Parameters: readonly { readonly Name: string; readonly Type: string; readonly DefaultValue?: unknown }[];
  readonly Steps: readonly DefinedStep[];
}

/**
 * Reads a pipeline definition. Throws `ValidationException` when it is not JSON, has no steps, repeats a step's name or needs a step that is
 * not there. https://aws-sagemaker-mlops.github.io/sagemaker-model-building-pipeline-definition-JSON-schema/
 */
export function readDefinition(source: string): PipelineDefinition {
  let parsed: unknown;
  try {
    parsed = JSON.parse(source);
  } catch {
    throw validation('Unable to parse pipeline definition: it is not JSON.');
  }
  const members = (typeof parsed === 'object' && parsed !== null ? parsed : {}) as Members;
  if (typeof members['Version'] !== 'string' || !Array.isArray(members['Steps'])) {
    throw validation('Unable to parse pipeline definition: it must have a Version and Steps.');
  }
  const Steps = members['Steps'] as readonly DefinedStep[];
  const names = allSteps(Steps).map((step) => step.Name);
  if (names.some((name) => typeof name !== 'string')) throw validation('Unable to parse pipeline definition: every step must have a Name.');
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw validation(`Unable to parse pipeline definition: the step name ${repeated} is used twice.`);
  for (const step of allSteps(Steps)) {
    const missing = dependencies(step).find((name) => !names.includes(name));
    if (missing !== undefined)
      throw validation(`Unable to parse pipeline definition: step ${step.Name} needs step ${missing}, which is not there.`);
  }
  return { Steps, Parameters: (members['Parameters'] ?? []) as PipelineDefinition['Parameters'] };
}

/** The steps with those in the branches of conditions. */
function allSteps(steps: readonly DefinedStep[]): readonly DefinedStep[] {
  return steps.flatMap((step) => [step, ...allSteps(branches(step))]);
}

function branches(step: DefinedStep): readonly DefinedStep[] {
  if (step.Type !== 'Condition') return [];
  const condition = nested({ ...step }, 'Arguments');
  return [...listed(condition, 'IfSteps'), ...listed(condition, 'ElseSteps')] as unknown as readonly DefinedStep[];
}

/** The steps that must have succeeded before: those it names, and those whose results its arguments use (but not those in its branches). */
export function dependencies(step: DefinedStep): readonly string[] {
  const { IfSteps: _if, ElseSteps: _else, ...own } = step.Arguments ?? {};
  return [...new Set([...(step.DependsOn ?? []), ...stepReferences(own)])];
}

/** The parameters of an execution: what the call gives, and defaults. Throws for unknown names and for those without a value. */
export function bindParameters(definition: PipelineDefinition, given: readonly Members[]): Readonly<Record<string, unknown>> {
  const known = definition.Parameters.map((parameter) => parameter.Name);
  const unknown = given.map((each) => each['Name'] as string).filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw validation(`Cannot assign values to parameters that are not in the pipeline definition: [${unknown.join(', ')}]`);
  const bound = definition.Parameters.map((parameter) => {
    const value = given.find((each) => each['Name'] === parameter.Name)?.['Value'] ?? parameter.DefaultValue;
    if (value === undefined) throw validation(`Parameter ${parameter.Name} has no default value and was not given.`);
    return [parameter.Name, typed(parameter.Type, value)] as const;
  });
  return Object.fromEntries(bound);
}

function typed(type: string, value: unknown): unknown {
  if (type === 'Integer' || type === 'Float') return Number(value);
  return type === 'Boolean' ? asText(value) === 'true' : value;
}
