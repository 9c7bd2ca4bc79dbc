import type { ApiError } from '../../../api-error.ts';
import type { Call, Members } from '../../../operation.ts';
import type { Item } from '../store.ts';

/** What a step of a resource's life does. */
export interface Progress {
  /** Members of the item that change; `undefined` takes one away. */
  readonly changes?: Members;
  /** The step that follows, and after how many milliseconds of virtual time. */
  readonly next?: Next;
  /** The item goes. */
  readonly remove?: true;
}

export interface Next {
  readonly step: string;
  readonly after: number;
}

export type Step = (item: Item, call: Call) => Progress;

/** A kind of SageMaker resource: all that the shared parts of its operations must know. */
export interface Kind {
  /** The resource type in ARNs, and the name of the kind in the state: `training-job`. */
  readonly type: string;
  /** The type in ARNs, where it is another. */
  readonly arnType?: string;
  /** Members of the Describe output: `TrainingJobName`, `TrainingJobArn`, `TrainingJobStatus`. */
  readonly nameMember: string;
  readonly arnMember: string;
  readonly statusMember?: string;
  /** Absent: `CreationTime`. */
  readonly createdMember?: string;
  /** `undefined` spelled out: the kind has none. Absent: `LastModifiedTime`. */
  readonly modifiedMember?: string | undefined;
  /** What is told about an item that is not there, or is there already. */
  readonly missing: (arn: string, name: string) => ApiError;
  readonly exists: (arn: string, name: string) => ApiError;
  /** The key of an item from the part of its ARN after the type; absent: that part. */
  readonly keyOf?: (path: string) => string;
  /** Names differ in case only for uniqueness (`keyOf` folds them), and must be given as they were made. */
  readonly exactNames?: true;
  /** By name. They run on the virtual clock. */
  readonly steps?: Readonly<Record<string, Step>>;
}

/** Puts the parts of a composite name together: `d-abc/jane`. */
export function path(...parts: readonly string[]): string {
  return parts.join('/');
}
