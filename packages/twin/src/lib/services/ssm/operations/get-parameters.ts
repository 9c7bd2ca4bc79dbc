import { operation } from '../../../operation.ts';
import { parameterShape } from '../shapes.ts';
import { parametersCollection } from '../store.ts';
import { selectVersion } from '../versions.ts';

interface Input {
  readonly Names: readonly string[];
  /** Taken off the names before the call is authorised. */
  readonly Selectors: readonly string[];
  readonly WithDecryption?: boolean;
}

/** Those that are not there are listed, not an error. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html */
export const getParameters = operation<Input>((input, call) => {
  const table = call.state.table(parametersCollection, call.account, call.region);
  const found = input.Names.map((name, index) => {
    const selector = input.Selectors[index] ?? '';
    const parameter = table.get(name);
    const version = parameter === undefined ? undefined : selectVersion(call, parameter, selector);
    return { text: `${name}${selector}`, selector, parameter, version };
  });
  return {
    Parameters: found.flatMap(({ parameter, version, selector }) =>
      parameter === undefined || version === undefined
        ? []
        : [parameterShape(call, parameter, version, input.WithDecryption === true, selector)],
    ),
    InvalidParameters: found.filter(({ version }) => version === undefined).map(({ text }) => text),
  };
});
