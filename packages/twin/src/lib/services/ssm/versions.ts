import type { Call } from '../../operation.ts';
import { parameterNotFound } from './errors.ts';
import { parametersCollection, versionsCollection, type Parameter, type ParameterVersion } from './store.ts';

/** Throws `ParameterNotFound`. */
export function parameterOf(call: Call, name: string): Parameter {
  const parameter = call.state.table(parametersCollection, call.account, call.region).get(name);
  if (parameter === undefined) throw parameterNotFound();
  return parameter;
}

export function versionKey(name: string, version: number): string {
  return `${name}:${String(version).padStart(10, '0')}`;
}

/** Every kept version, the oldest first. */
export function versionsOf(call: Call, name: string): readonly ParameterVersion[] {
  const table = call.state.table(versionsCollection, call.account, call.region);
  const versions: ParameterVersion[] = [];
  for (const key of table.keysFrom(`${name}:`)) {
    if (!key.startsWith(`${name}:`)) break;
    versions.push(table.get(key)!);
  }
  return versions;
}

export function latestOf(call: Call, parameter: Parameter): ParameterVersion {
  const version = call.state.table(versionsCollection, call.account, call.region).get(versionKey(parameter.name, parameter.latest));
  if (version === undefined) throw new TypeError(`${parameter.arn} has no version ${parameter.latest}`);
  return version;
}

export function putVersion(call: Call, version: ParameterVersion): void {
  call.state.table(versionsCollection, call.account, call.region).put(versionKey(version.name, version.version), version);
}

/** The version that a selector (`:3`, `:label`, or nothing for the latest) names; undefined when there is none. */
export function selectVersion(call: Call, parameter: Parameter, selector: string): ParameterVersion | undefined {
  if (selector === '') return latestOf(call, parameter);
  const wanted = selector.slice(1);
  if (/^\d+$/.test(wanted))
    return call.state.table(versionsCollection, call.account, call.region).get(versionKey(parameter.name, Number(wanted)));
  return versionsOf(call, parameter.name).find((version) => version.labels.includes(wanted));
}

/** Takes a parameter away with all its versions; false when there is none. */
export function deleteParameterNamed(call: Call, name: string): boolean {
  const parameters = call.state.table(parametersCollection, call.account, call.region);
  if (!parameters.has(name)) return false;
  parameters.delete(name);
  const versions = call.state.table(versionsCollection, call.account, call.region);
  for (const { version } of versionsOf(call, name)) versions.delete(versionKey(name, version));
  return true;
}
