import { operation } from '../../../operation.ts';
import { versionNotFound } from '../errors.ts';
import { parameterShape } from '../shapes.ts';
import { parameterOf, selectVersion } from '../versions.ts';

interface Input {
  readonly Name: string;
  /** Taken off the name before the call is authorised. */
  readonly Selector: string;
  readonly WithDecryption?: boolean;
}

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html */
export const getParameter = operation<Input>((input, call) => {
  const parameter = parameterOf(call, input.Name);
  const version = selectVersion(call, parameter, input.Selector);
  if (version === undefined) throw versionNotFound(input.Name, input.Selector.slice(1));
  return { Parameter: parameterShape(call, parameter, version, input.WithDecryption === true, input.Selector) };
});
