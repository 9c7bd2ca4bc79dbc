import { ApiError } from '../../api-error.ts';
import type { Call } from '../../operation.ts';
import { parametersCollection, versionsCollection, type Parameter, type ParameterVersion } from './store.ts';
import { putVersion, versionKey, versionsOf } from './versions.ts';

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-versions.html */
const maximumVersions = 100;

/** Makes a version the latest. Of more than a hundred the oldest goes, unless a label holds it: then `ParameterMaxVersionLimitExceeded`. */
export function writeParameter(call: Call, parameter: Parameter, version: ParameterVersion): void {
  call.state.table(parametersCollection, call.account, call.region).put(parameter.name, { ...parameter, latest: version.version });
  putVersion(call, version);
  const versions = versionsOf(call, parameter.name);
  const oldest = versions[0];
  if (oldest === undefined || versions.length <= maximumVersions) return;
  if (oldest.labels.length > 0) {
    throw new ApiError(
      'ParameterMaxVersionLimitExceeded',
      `You attempted to create a new version of ${parameter.name}, but the oldest of its ${maximumVersions} versions, ${oldest.version}, has a label: move it to another version first.`,
    );
  }
  call.state.table(versionsCollection, call.account, call.region).delete(versionKey(parameter.name, oldest.version));
}
