import { operation } from '../../../operation.ts';
import { versionNotFound } from '../errors.ts';
import { readName } from '../names.ts';
import { parameterOf, putVersion, selectVersion } from '../versions.ts';

interface Input {
  readonly Name: string;
  readonly ParameterVersion: number;
  readonly Labels: readonly string[];
}

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_UnlabelParameterVersion.html */
export const unlabelParameterVersion = operation<Input>((input, call) => {
  const parameter = parameterOf(call, readName(input.Name, call).name);
  const version = selectVersion(call, parameter, `:${input.ParameterVersion}`);
  if (version === undefined) throw versionNotFound(parameter.name, String(input.ParameterVersion));
  const removed = input.Labels.filter((label) => version.labels.includes(label));
  putVersion(call, { ...version, labels: version.labels.filter((label) => !removed.includes(label)) });
  return { RemovedLabels: removed, InvalidLabels: input.Labels.filter((label) => !removed.includes(label)) };
});
