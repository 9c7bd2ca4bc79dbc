import { ApiError } from '../../../api-error.ts';
import type { Call, Members } from '../../../operation.ts';
import { roleCaller } from '../kit/execution-role.ts';
import { findItem, statusOf } from '../kit/items.ts';
import { asText, listed, nested, text } from '../kit/members.ts';
import { pathOf } from '../kit/paths.ts';
import { typedInput } from '../kit/project.ts';
import type { Item } from '../store.ts';
import { holds } from './conditions.ts';
import type { DefinedStep } from './definition.ts';
import { stepOperations } from './step-operations.ts';
import { waiting, type StepState } from './step-state.ts';
import { resolve, UnresolvedReference, type Scope } from './values.ts';

/** Looks how far the steps of an execution are, and starts those whose turn it is. After a failure nothing new is started. */
export function runSteps(execution: Item, call: Call): readonly StepState[] {
  let steps = (execution.members['Steps'] as readonly StepState[]).map((state) => observe(state, call));
  for (;;) {
    const next = steps.find(
      (state) => state.status === 'Waiting' && state.needs.every((name) => statusOfStep(steps, name) === 'Succeeded'),
    );
    if (next === undefined || steps.some((state) => state.status === 'Failed')) return steps;
    const [started, ...branch] = start(next, scopeOf(execution, steps, call), execution, call);
    steps = [...steps.map((state) => (state === next ? started! : state)), ...branch];
  }
}

function statusOfStep(steps: readonly StepState[], name: string): string | undefined {
  return steps.find((state) => state.step.Name === name)?.status;
}

/** An executing step whose job has ended has ended, too. */
function observe(state: StepState, call: Call): StepState {
  if (state.status !== 'Executing' || state.made === undefined) return state;
  const { kind } = stepOperations[state.step.Type]!;
  const job = findItem(call, kind, state.made.path);
  const status = job === undefined ? 'Failed' : statusOf(kind, job);
  if (status === 'Completed') return { ...state, status: 'Succeeded', endedAt: call.now };
  if (status !== 'Failed' && status !== 'Stopped') return state;
  return { ...state, status: 'Failed', endedAt: call.now, failure: `ClientError: the job of the step has the status ${status}.` };
}

/** The step under way or at its end, and the steps of the branch that a condition has chosen. */
function start(state: StepState, scope: Scope, execution: Item, call: Call): readonly StepState[] {
  const begun = { ...state, startedAt: call.now };
  try {
    switch (state.step.Type) {
      case 'Condition':
        return decide(begun, scope, call);
      case 'Fail': {
        const message = asText(resolve(state.step.Arguments?.['ErrorMessage'], scope));
        return [{ ...begun, status: 'Failed', endedAt: call.now, failure: message, metadata: { Fail: { ErrorMessage: message } } }];
      }
      default:
        return [create(begun, scope, execution, call)];
    }
  } catch (error) {
    if (!(error instanceof ApiError) && !(error instanceof UnresolvedReference)) throw error;
    return [{ ...begun, status: 'Failed', endedAt: call.now, failure: `ClientError: ${error.message}` }];
  }
}

function decide(state: StepState, scope: Scope, call: Call): readonly StepState[] {
  const condition = nested({ ...state.step }, 'Arguments');
  const outcome = listed(condition, 'Conditions').every((each) => holds(each, scope));
  const branch = listed(condition, outcome ? 'IfSteps' : 'ElseSteps') as unknown as readonly DefinedStep[];
  const metadata = { Condition: { Outcome: outcome ? 'True' : 'False' } };
  return [{ ...state, status: 'Succeeded', endedAt: call.now, metadata }, ...branch.map((step) => waiting(step, [state.step.Name]))];
}

/** Makes the step's resource as the pipeline's role: with its permissions and no others. */
function create(state: StepState, scope: Scope, execution: Item, call: Call): StepState {
  const { step } = state;
  const what = stepOperations[step.Type];
  if (what === undefined) throw new UnresolvedReference(`The twin does not carry out steps of type ${step.Type}.`);
  const given = resolve(step.Arguments ?? {}, scope) as Members;
  const made = `pipelines-${text(execution.members, 'ExecutionId')}-${step.Name.slice(0, 24)}-${call.ids.lower(10)}`;
  const input = typedInput(what.operation, what.name === undefined ? given : { [what.name]: made, ...given });
  const role = roleCaller(call, text(execution.members, 'RoleArn'), execution.arn);
  const arn = text(call.invokeAs(role, 'sagemaker', what.operation, input), what.kind.arnMember);
  const result = {
    ...state,
    metadata: { [what.metadata]: { Arn: arn } },
    made: { type: what.kind.type, path: pathOf(call, what.kind, arn) },
  };
  const isJob = what.kind.type.endsWith('-job');
  return isJob ? { ...result, status: 'Executing' } : { ...result, status: 'Succeeded', endedAt: call.now };
}

function scopeOf(execution: Item, steps: readonly StepState[], call: Call): Scope {
  const { members } = execution;
  return {
    parameters: nested(members, 'ParameterValues'),
    execution: {
      PipelineName: text(members, 'PipelineName'),
      PipelineArn: members['PipelineArn'],
      PipelineExecutionId: members['ExecutionId'],
      PipelineExecutionArn: execution.arn,
      StartDateTime: new Date(Number(members['CreationTime'])).toISOString(),
    },
    stepResult: (name) => {
      const state = steps.find((each) => each.step.Name === name);
      if (state?.made === undefined) return state?.metadata;
      return findItem(call, stepOperations[state.step.Type]!.kind, state.made.path)?.members;
    },
  };
}
