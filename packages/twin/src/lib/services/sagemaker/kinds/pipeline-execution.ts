import type { Call, Members } from '../../../operation.ts';
import { resourceNotFound, validation } from '../kit/errors.ts';
import { findItem, requireItem, updateItem } from '../kit/items.ts';
import type { Kind, Progress } from '../kit/kind.ts';
import { pathOf } from '../kit/paths.ts';
import { runSteps } from '../pipeline/run-steps.ts';
import { stepOperations } from '../pipeline/step-operations.ts';
import type { StepState } from '../pipeline/step-state.ts';
import type { Item } from '../store.ts';

/** Keys are `PIPELINE/execution/ID`. Members that only some operations show: `Steps`, `ParameterValues`, `PipelineDefinition`, `RoleArn`. */
export const pipelineExecution: Kind = {
  type: 'pipeline-execution',
  arnType: 'pipeline',
  nameMember: 'PipelineExecutionArn',
  arnMember: 'PipelineExecutionArn',
  statusMember: 'PipelineExecutionStatus',
  missing: (arn) => resourceNotFound(`Pipeline execution '${arn}' does not exist.`),
  exists: (arn) => validation(`Pipeline execution '${arn}' already exists.`),
  steps: {
    advance: (item, call): Progress => {
      const Steps = runSteps(item, call);
      if (Steps.some((state) => state.status === 'Executing'))
        return { changes: { Steps }, next: { step: 'advance', after: call.delays.stop } };
      const failed = Steps.find((state) => state.status === 'Failed');
      if (failed === undefined) return { changes: { Steps, PipelineExecutionStatus: 'Succeeded' } };
      const FailureReason = `Step failure: One or multiple steps failed. ${failed.step.Name}: ${failed.failure ?? ''}`;
      return { changes: { Steps, PipelineExecutionStatus: 'Failed', FailureReason } };
    },
    stopped: ({ members }, call) => ({
      changes: { PipelineExecutionStatus: 'Stopped', Steps: stepsOf(members).map((state) => settled(state, call)) },
    }),
  },
};

export function stepsOf(members: Members): readonly StepState[] {
  return members['Steps'] as readonly StepState[];
}

export function requireExecution(call: Call, arn: string): Item {
  return requireItem(call, pipelineExecution, pathOf(call, pipelineExecution, arn));
}

/** Stops the jobs of executing steps. */
export function stopSteps(call: Call, members: Members): readonly StepState[] {
  return stepsOf(members).map((state) => {
    if (state.status !== 'Executing' || state.made === undefined) return state;
    const { kind } = stepOperations[state.step.Type]!;
    const job = findItem(call, kind, state.made.path);
    if (job?.members[kind.statusMember!] === 'InProgress') {
      updateItem(call, kind, job, { [kind.statusMember!]: 'Stopping' }, { step: 'stopped', after: call.delays.stop });
    }
    return { ...state, status: 'Stopping' };
  });
}

function settled(state: StepState, call: Call): StepState {
  return state.status === 'Stopping' || state.status === 'Executing' ? { ...state, status: 'Stopped', endedAt: call.now } : state;
}
