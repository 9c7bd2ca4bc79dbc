import { operation } from '../../../operation.ts';
import { parameterNotFound } from '../errors.ts';
import { readName } from '../names.ts';
import { deleteParameterNamed } from '../versions.ts';

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameter.html */
export const deleteParameter = operation<{ readonly Name: string }>((input, call) => {
  if (!deleteParameterNamed(call, readName(input.Name, call).name)) throw parameterNotFound();
  return {};
});
