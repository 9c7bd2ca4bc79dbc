import { invalidFilterKey, invalidFilterOption, invalidFilterValue } from './errors.ts';
import type { Parameter, ParameterVersion } from './store.ts';

export interface ParameterFilter {
  readonly Key: string;
  readonly Option?: string;
  readonly Values?: readonly string[];
}

export interface Candidate {
  readonly parameter: Parameter;
  readonly version: ParameterVersion;
}

/** Per key, the options that it takes; the first is the default. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterStringFilter.html */
const options: Readonly<Record<string, readonly string[]>> = {
  Name: ['Equals', 'BeginsWith', 'Contains'],
  Type: ['Equals', 'BeginsWith'],
  KeyId: ['Equals', 'BeginsWith'],
  Tier: ['Equals'],
  DataType: ['Equals'],
  Path: ['OneLevel', 'Recursive'],
  Label: ['Equals'],
  tag: ['Equals', 'BeginsWith'],
};

/** A predicate: every filter must hold, any of its values may. Throws `InvalidFilterKey`, `InvalidFilterOption`, `InvalidFilterValue`. */
export function matcherOf(filters: readonly ParameterFilter[], allowedKeys: readonly string[]): (candidate: Candidate) => boolean {
  const tests = filters.map((filter) => {
    const key = filter.Key.startsWith('tag:') ? 'tag' : filter.Key;
    if (!allowedKeys.includes(key)) throw invalidFilterKey(`The filter key ${filter.Key} is not valid here: ${allowedKeys.join(', ')}.`);
    const option = filter.Option ?? options[key]?.[0] ?? 'Equals';
    if (options[key]?.includes(option) !== true) throw invalidFilterOption(`The filter option ${option} is not valid for ${filter.Key}.`);
    const values = filter.Values ?? [];
    if (values.length === 0 && key !== 'tag') throw invalidFilterValue(`The filter ${filter.Key} needs a value.`);
    return (candidate: Candidate): boolean =>
      valuesOf(candidate, key, filter.Key).some((value) => values.length === 0 || values.some((wanted) => holds(option, value, wanted)));
  });
  return (candidate) => tests.every((test) => test(candidate));
}

function valuesOf({ parameter, version }: Candidate, key: string, whole: string): readonly string[] {
  switch (key) {
    case 'Name':
    case 'Path':
      return [parameter.name];
    case 'Type':
      return [version.type];
    case 'KeyId':
      return version.keyId === undefined ? [] : [version.keyId];
    case 'Tier':
      return [version.tier];
    case 'DataType':
      return [version.dataType];
    case 'Label':
      return version.labels;
    default:
      return parameter.tags.filter((tag) => tag.Key === whole.slice('tag:'.length)).map((tag) => tag.Value);
  }
}

function holds(option: string, value: string, wanted: string): boolean {
  switch (option) {
    case 'BeginsWith':
      return value.startsWith(wanted);
    case 'Contains':
      return value.includes(wanted);
    case 'OneLevel':
      return isBelow(value, wanted, false);
    case 'Recursive':
      return isBelow(value, wanted, true);
    default:
      return value === wanted;
  }
}

/** Whether a name is in the hierarchy under a path, directly or at all. */
export function isBelow(name: string, path: string, recursive: boolean): boolean {
  const prefix = path.endsWith('/') ? path : `${path}/`;
  // A name without a slash stands at the root.
  const qualified = name.startsWith('/') ? name : `/${name}`;
  return qualified.startsWith(prefix) && (recursive || !qualified.slice(prefix.length).includes('/'));
}
