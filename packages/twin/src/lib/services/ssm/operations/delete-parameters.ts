import { operation } from '../../../operation.ts';
import { readName } from '../names.ts';
import { deleteParameterNamed } from '../versions.ts';

/** Those that are not there are listed, not an error. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameters.html */
export const deleteParameters = operation<{ readonly Names: readonly string[] }>((input, call) => {
  const deleted: string[] = [];
  const invalid: string[] = [];
  for (const name of input.Names) (deleteParameterNamed(call, readName(name, call).name) ? deleted : invalid).push(name);
  return { DeletedParameters: deleted, InvalidParameters: invalid };
});
