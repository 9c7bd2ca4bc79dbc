import { operation } from '../../../operation.ts';
import { paginate } from '../../../paginate.ts';
import { invalidToken } from '../errors.ts';
import { readName } from '../names.ts';
import { shownValue, versionShape } from '../shapes.ts';
import { parameterOf, versionKey, versionsOf } from '../versions.ts';

interface Input {
  readonly Name: string;
  readonly WithDecryption?: boolean;
  readonly MaxResults?: number;
  readonly NextToken?: string;
}

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameterHistory.html */
export const getParameterHistory = operation<Input>((input, call) => {
  const { name } = parameterOf(call, readName(input.Name, call).name);
  const page = paginate(versionsOf(call, name), ({ version }) => versionKey(name, version), {
    token: input.NextToken,
    limit: input.MaxResults ?? 50,
    invalidToken,
  });
  return {
    Parameters: page.items.map((version) => ({
      ...versionShape(version),
      Value: shownValue(call, version, input.WithDecryption === true),
      Labels: version.labels,
    })),
    ...(page.next === undefined ? {} : { NextToken: page.next }),
  };
});
