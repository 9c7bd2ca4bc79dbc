import { operation } from '../../../operation.ts';
import { paginate } from '../../../paginate.ts';
import { invalid, invalidToken } from '../errors.ts';
import { matcherOf, type ParameterFilter } from '../filters.ts';
import { versionShape } from '../shapes.ts';
import { parametersCollection } from '../store.ts';
import { latestOf } from '../versions.ts';

interface Input {
  readonly Filters?: readonly { readonly Key: string; readonly Values: readonly string[] }[];
  readonly ParameterFilters?: readonly ParameterFilter[];
  readonly MaxResults?: number;
  readonly NextToken?: string;
  readonly Shared?: boolean;
}

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html */
export const describeParameters = operation<Input>((input, call) => {
  if (input.Filters !== undefined && input.ParameterFilters !== undefined) throw invalid('Give Filters or ParameterFilters, not both.');
  // The older form: names by their beginning, the others whole.
  const older = (input.Filters ?? []).map((filter) => (filter.Key === 'Name' ? { ...filter, Option: 'BeginsWith' } : filter));
  const matches = matcherOf(input.ParameterFilters ?? older, ['Name', 'Path', 'Type', 'KeyId', 'Tier', 'DataType', 'tag']);
  // Nothing is shared between accounts in the twin.
  const all = input.Shared === true ? [] : call.state.table(parametersCollection, call.account, call.region).values();
  const found = all.map((parameter) => ({ parameter, version: latestOf(call, parameter) })).filter(matches);
  const { items, next } = paginate(found, ({ parameter }) => parameter.name, {
    token: input.NextToken,
    limit: input.MaxResults ?? 50,
    invalidToken,
  });
  return {
    Parameters: items.map(({ parameter, version }) => ({ ...versionShape(version), ARN: parameter.arn })),
    ...(next === undefined ? {} : { NextToken: next }),
  };
});
