import type { Call } from '../../operation.ts';
import { decryptValue } from './secure-value.ts';
import type { Parameter, ParameterVersion } from './store.ts';

/** `Parameter` of the API. A SecureString is shown encrypted unless it is to be decrypted, which the caller must be allowed. */
export function parameterShape(call: Call, parameter: Parameter, version: ParameterVersion, decrypted: boolean, selector = '') {
  return {
    Name: parameter.name,
    Type: version.type,
    Value: shownValue(call, version, decrypted),
    Version: version.version,
    ...(selector === '' ? {} : { Selector: selector }),
    LastModifiedDate: version.modifiedAt,
    ARN: parameter.arn,
    DataType: version.dataType,
  };
}

export function shownValue(call: Call, version: ParameterVersion, decrypted: boolean): string {
  return version.type === 'SecureString' && decrypted ? decryptValue(call, version.name, version.value) : version.value;
}

/** What `ParameterMetadata` and `ParameterHistory` have in common. */
export function versionShape(version: ParameterVersion) {
  return {
    Name: version.name,
    Type: version.type,
    ...(version.keyId === undefined ? {} : { KeyId: version.keyId }),
    LastModifiedDate: version.modifiedAt,
    LastModifiedUser: version.modifiedBy,
    ...(version.description === undefined ? {} : { Description: version.description }),
    ...(version.allowedPattern === undefined ? {} : { AllowedPattern: version.allowedPattern }),
    Version: version.version,
    Tier: version.tier,
    Policies: [],
    DataType: version.dataType,
  };
}
