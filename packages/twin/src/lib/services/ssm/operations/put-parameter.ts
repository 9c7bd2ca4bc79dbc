import { ApiError } from '../../../api-error.ts';
import { callerArn } from '../../../caller.ts';
import { operation } from '../../../operation.ts';
import { checkAllowedPattern, checkValue, tierFor } from '../check-value.ts';
import { alreadyExists, invalid } from '../errors.ts';
import { checkNewName, parameterArn, readName } from '../names.ts';
import { encryptValue } from '../secure-value.ts';
import { parametersCollection, type ParameterType, type Tag } from '../store.ts';
import { withTags } from '../tags.ts';
import { latestOf } from '../versions.ts';
import { writeParameter } from '../write-parameter.ts';

interface Input {
  readonly Name: string;
  readonly Description?: string;
  readonly Value: string;
  readonly Type?: ParameterType;
  readonly KeyId?: string;
  readonly Overwrite?: boolean;
  readonly AllowedPattern?: string;
  readonly Tags?: readonly Tag[];
  readonly Tier?: string;
  readonly Policies?: string;
  readonly DataType?: string;
}

/** Of standard tier, per account and Region. https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html */
const maximumParameters = 10_000;

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html */
export const putParameter = operation<Input>((input, call) => {
  const { name } = readName(input.Name, call);
  const table = call.state.table(parametersCollection, call.account, call.region);
  const present = table.get(name);
  const before = present === undefined ? undefined : latestOf(call, present);
  if (input.Policies !== undefined && input.Policies !== '[]') throw invalid('The twin has no parameter policies.');
  if ((input.DataType ?? 'text') !== 'text') throw invalid(`The twin checks no values of the data type ${input.DataType}.`);
  if (input.Tags !== undefined && input.Tags.length > 0 && input.Overwrite === true) {
    throw invalid(
      "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite flag.",
    );
  }
  if (before !== undefined && input.Overwrite !== true) throw alreadyExists();
  const type = input.Type ?? before?.type;
  if (type === undefined) throw invalid('A parameter type is required when you create a parameter.');
  if (before !== undefined && before.type !== type) {
    throw new ApiError(
      'HierarchyTypeMismatchException',
      `Parameter Store does not support changing the type of a parameter: ${before.type} to ${type}.`,
    );
  }
  const arn = parameterArn(call.account, call.region, name);
  checkNewName(name, arn);
  checkValue(type, input.Value);
  checkAllowedPattern(input.AllowedPattern, input.Value);
  if (input.KeyId !== undefined && type !== 'SecureString') throw invalid('KeyId is for parameters of the type SecureString only.');
  if (before?.tier === 'Advanced' && input.Tier === 'Standard') {
    throw invalid(
      "This parameter uses the advanced-parameter tier. You can't downgrade a parameter from the advanced-parameter tier to the standard-parameter tier.",
    );
  }
  const tier = tierFor(before?.tier === 'Advanced' ? 'Advanced' : (input.Tier ?? 'Standard'), input.Value);
  if (present === undefined && table.size >= maximumParameters)
    throw new ApiError('ParameterLimitExceeded', 'You have exceeded the number of parameters for this AWS account.');
  const keyId = type === 'SecureString' ? (input.KeyId ?? 'alias/aws/ssm') : undefined;
  const description = input.Description ?? before?.description;
  const version = (present?.latest ?? 0) + 1;
  writeParameter(call, present ?? { name, arn, latest: version, tags: withTags([], input.Tags ?? []) }, {
    name,
    type,
    version,
    value: keyId === undefined ? input.Value : encryptValue(call, name, keyId, tier, input.Value),
    ...(keyId === undefined ? {} : { keyId }),
    ...(description === undefined ? {} : { description }),
    ...(input.AllowedPattern === undefined ? {} : { allowedPattern: input.AllowedPattern }),
    tier,
    dataType: 'text',
    modifiedAt: call.now,
    modifiedBy: callerArn(call.caller),
    labels: [],
  });
  return { Version: version, Tier: tier };
});
