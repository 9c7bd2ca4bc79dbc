import { readGenerated } from './lib/generated-file.ts';
import type { CompactIamService, IamIndex } from './lib/iam/compact-iam.ts';
import type { ConditionKey, GlobalConditionKey, IamAction, IamService } from './lib/iam/iam-service.ts';
import { matchesWildcard } from './lib/iam/matches-wildcard.ts';
import { findName, nameTable, type NameTable } from './lib/iam/name-table.ts';
import { restoreIamService, restoreKey } from './lib/iam/restore-iam.ts';

export type {
  AccessLevel,
  ActionResourceType,
  ConditionKey,
  ConditionValueType,
  GlobalConditionKey,
  GlobalKeyCategory,
  IamAction,
  IamResourceType,
  IamService,
} from './lib/iam/iam-service.ts';

interface LoadedService {
  readonly service: IamService;
  /** By name in lower case. */
  readonly actions: ReadonlyMap<string, IamAction>;
  readonly keys: NameTable<ConditionKey>;
}

interface LoadedIndex {
  readonly prefixes: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly rcpSupported: ReadonlySet<string>;
  readonly foreignKeyPrefixes: NameTable<readonly string[]>;
  readonly globalKeys: readonly GlobalConditionKey[];
  readonly globalKeyNames: NameTable<GlobalConditionKey>;
}

let loadedIndex: LoadedIndex | undefined;
const loadedServices = new Map<string, LoadedService>();

function index(): LoadedIndex {
  if (loadedIndex !== undefined) return loadedIndex;
  const stored = readGenerated('iam-index.generated.json') as IamIndex;
  const globalKeys = Object.entries(stored.globalKeys).map(([name, { type, category }]) =>
    Object.freeze({ ...restoreKey(type, name), category }),
  );
  loadedIndex = {
    prefixes: Object.freeze(stored.services),
    known: new Set(stored.services),
    rcpSupported: new Set(stored.rcpSupported),
    foreignKeyPrefixes: nameTable(Object.entries(stored.foreignKeyPrefixes)),
    globalKeys: Object.freeze(globalKeys),
    globalKeyNames: nameTable(globalKeys.map((key) => [key.name, key])),
  };
  return loadedIndex;
}

function load(prefix: string): LoadedService | undefined {
  const name = prefix.toLowerCase();
  const before = loadedServices.get(name);
  if (before !== undefined || !index().known.has(name)) return before;
  const service = restoreIamService(readGenerated(`iam/${name}.generated.json`) as CompactIamService);
  const loaded = {
    service,
    actions: new Map(Object.values(service.actions).map((action) => [action.name.toLowerCase(), action])),
    keys: nameTable(Object.entries(service.conditionKeys)),
  };
  loadedServices.set(name, loaded);
  return loaded;
}

/** Every service prefix that IAM knows, sorted. Loads no service. */
export function iamServicePrefixes(): readonly string[] {
  return index().prefixes;
}

/**
 * Actions, resource types and condition keys of one service, from AWS's Service Authorization Reference.
 * Loaded on first use, one file per service, then the same frozen object.
 * @param prefix as in actions, in any case: `sagemaker`
 * @returns undefined when IAM has no such prefix
 */
export function iamService(prefix: string): IamService | undefined {
  return load(prefix)?.service;
}

/**
 * One action.
 * @param action prefix and name, both in any case: `sagemaker:CreateEndpoint`; no wildcards
 * @returns undefined when there is no such action
 */
export function iamAction(action: string): IamAction | undefined {
  const colon = action.indexOf(':');
  return colon === -1 ? undefined : load(action.slice(0, colon))?.actions.get(action.slice(colon + 1).toLowerCase());
}

/**
 * The actions that an element of `Action` in a policy stands for today, `s3:Get*`, each as `prefix:Name` in AWS's spelling, sorted.
 * `*` and `?` may stand in the prefix too; `*` alone is everything, and loads everything. Case does not matter.
 * Empty when nothing matches or the text has not the form of an action.
 */
export function expandActionPattern(pattern: string): readonly string[] {
  const lower = pattern.toLowerCase();
  const colon = lower.indexOf(':');
  if (colon === -1 && lower !== '*') return [];
  const [prefixPattern, namePattern] = colon === -1 ? ['*', '*'] : [lower.slice(0, colon), lower.slice(colon + 1)];
  return iamServicePrefixes()
    .filter((prefix) => matchesWildcard(prefixPattern, prefix))
    .flatMap((prefix) => [...(load(prefix)?.actions ?? [])])
    .filter(([name]) => matchesWildcard(namePattern, name))
    .map(([, action]) => `${action.service}:${action.name}`);
}

/** The condition keys that do not belong to one service, from AWS's page on global condition keys. Loads no service. */
export function globalConditionKeys(): readonly GlobalConditionKey[] {
  return index().globalKeys;
}

/**
 * One condition key, global or of a service, in any case. A key with a variable part is found by its pattern
 * (`aws:RequestTag/${TagKey}`) and by what matches it (`aws:RequestTag/CostCenter`).
 * @returns the key under the name that AWS gives it, or undefined when AWS's pages list no such key
 */
export function conditionKey(name: string): ConditionKey | undefined {
  const { globalKeyNames, foreignKeyPrefixes } = index();
  const global = findName(globalKeyNames, name);
  if (global !== undefined) return global;
  const prefix = name.slice(0, Math.max(0, name.indexOf(':')));
  for (const service of [prefix, ...(findName(foreignKeyPrefixes, prefix) ?? [])]) {
    const loaded = load(service);
    const found = loaded === undefined ? undefined : findName(loaded.keys, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Whether resource control policies apply to a service's resources. Loads no service.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
 */
export function rcpSupported(prefix: string): boolean {
  return index().rcpSupported.has(prefix.toLowerCase());
}
