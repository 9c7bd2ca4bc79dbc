import type { Members } from '../../../operation.ts';
import { dependencies, type DefinedStep } from './definition.ts';

/** A step of an execution. Times are virtual, epoch milliseconds. */
export interface StepState {
  readonly step: DefinedStep;
  readonly needs: readonly string[];
  readonly status: 'Waiting' | 'Executing' | 'Stopping' | 'Stopped' | 'Failed' | 'Succeeded';
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly failure?: string;
  readonly metadata?: Members;
  /** The resource that the step has made: its kind's type and its path. */
  readonly made?: { readonly type: string; readonly path: string };
}

export function waiting(step: DefinedStep, also: readonly string[] = []): StepState {
  return { step, needs: [...dependencies(step), ...also], status: 'Waiting' };
}

/** As `ListPipelineExecutionSteps` shows it. */
export function stepSummary({ step, status, startedAt, endedAt, failure, metadata }: StepState): Members {
  return {
    StepName: step.Name,
    StepDisplayName: step.DisplayName,
    StepDescription: step.Description,
    StepStatus: status,
    StartTime: startedAt,
    EndTime: endedAt,
    FailureReason: failure,
    Metadata: metadata,
    AttemptCount: 1,
  };
}
