import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { versionNotFound } from '../errors.ts';
import { isLabel, maximumLabels } from '../labels.ts';
import { readName } from '../names.ts';
import { parameterOf, putVersion, versionsOf } from '../versions.ts';

interface Input {
  readonly Name: string;
  readonly ParameterVersion?: number;
  readonly Labels: readonly string[];
}

/** A label stands at one version of the parameter: it is taken from another. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_LabelParameterVersion.html */
export const labelParameterVersion = operation<Input>((input, call) => {
  const parameter = parameterOf(call, readName(input.Name, call).name);
  const wanted = input.ParameterVersion ?? parameter.latest;
  const versions = versionsOf(call, parameter.name);
  const target = versions.find((version) => version.version === wanted);
  if (target === undefined) throw versionNotFound(parameter.name, String(wanted));
  const labels = [...new Set(input.Labels.filter(isLabel))];
  const merged = [...target.labels, ...labels.filter((label) => !target.labels.includes(label))];
  if (merged.length > maximumLabels)
    throw new ApiError('ParameterVersionLabelLimitExceeded', `A parameter version can have a maximum of ${maximumLabels} labels.`);
  for (const version of versions) {
    const left = version === target ? merged : version.labels.filter((label) => !labels.includes(label));
    if (left.length !== version.labels.length) putVersion(call, { ...version, labels: left });
  }
  return { InvalidLabels: input.Labels.filter((label) => !isLabel(label)), ParameterVersion: wanted };
});
