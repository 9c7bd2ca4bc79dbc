import { operation, type Members } from '../../../operation.ts';
import { validation } from '../kit/errors.ts';
import { requireAssumableRole } from '../kit/execution-role.ts';
import { arnOf, createItem, findItem } from '../kit/items.ts';
import { model } from '../kinds/model.ts';
import type { Tag } from '../store.ts';

interface Input extends Members {
  readonly ModelName: string;
  readonly PrimaryContainer?: Members;
  readonly Containers?: readonly Members[];
  readonly ExecutionRoleArn?: string;
  readonly Tags?: readonly Tag[];
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateModel.html */
export const createModel = operation<Input>((input, call) => {
  const { Tags, ...members } = input;
  if (input.PrimaryContainer !== undefined && input.Containers !== undefined) {
    throw validation('Both PrimaryContainer and Containers cannot be specified at the same time.');
  }
  const containers = input.Containers ?? (input.PrimaryContainer === undefined ? [] : [input.PrimaryContainer]);
  if (containers.length === 0) throw validation('A model must have a PrimaryContainer or Containers.');
  if (containers.some((container) => container['Image'] === undefined && container['ModelPackageName'] === undefined)) {
    throw validation('A container must have an Image or a ModelPackageName.');
  }
  const arn = arnOf(call, model, input.ModelName);
  if (findItem(call, model, input.ModelName) !== undefined) throw model.exists(arn, input.ModelName);
  requireAssumableRole(call, input.ExecutionRoleArn, arn);
  createItem(call, model, { path: input.ModelName, members: { EnableNetworkIsolation: false, ...members }, tags: Tags });
  return { ModelArn: arn };
});
