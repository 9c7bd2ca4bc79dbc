import { operation } from '../../../operation.ts';
import { paginate } from '../../../paginate.ts';
import { invalid, invalidToken } from '../errors.ts';
import { isBelow, matcherOf, type Candidate, type ParameterFilter } from '../filters.ts';
import { parameterShape } from '../shapes.ts';
import { parametersCollection } from '../store.ts';
import { latestOf, versionsOf } from '../versions.ts';

interface Input {
  readonly Path: string;
  readonly Recursive?: boolean;
  readonly ParameterFilters?: readonly ParameterFilter[];
  readonly WithDecryption?: boolean;
  readonly MaxResults?: number;
  readonly NextToken?: string;
}

/** With a filter on labels, the labelled versions. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html */
export const getParametersByPath = operation<Input>((input, call) => {
  if (!input.Path.startsWith('/')) throw invalid(`The parameter path ${input.Path} must begin with a slash.`);
  const filters = input.ParameterFilters ?? [];
  const matches = matcherOf(filters, ['Type', 'KeyId', 'Label']);
  const byLabel = filters.some((filter) => filter.Key === 'Label');
  const found = call.state
    .table(parametersCollection, call.account, call.region)
    .values()
    .filter((parameter) => isBelow(parameter.name, input.Path, input.Recursive === true))
    .flatMap((parameter) =>
      (byLabel ? versionsOf(call, parameter.name) : [latestOf(call, parameter)]).map((version) => ({ parameter, version })),
    )
    .filter(matches);
  const { items, next } = paginate(found, keyOf, { token: input.NextToken, limit: input.MaxResults ?? 10, invalidToken });
  return {
    Parameters: items.map(({ parameter, version }) => parameterShape(call, parameter, version, input.WithDecryption === true)),
    ...(next === undefined ? {} : { NextToken: next }),
  };
});

function keyOf({ version }: Candidate): string {
  return `${version.name}\0${String(version.version).padStart(10, '0')}`;
}
