import { readGenerated, readGeneratedText } from './lib/generated-file.ts';
import type { CompactManagedDocument, CompactManagedPolicy } from './lib/managed-policies/compact-managed-policy.ts';
import { documentsFile } from './lib/managed-policies/documents-file.ts';

/** A policy that AWS manages, in the partition `aws`. The source has neither descriptions nor policy ids. */
export interface ManagedPolicy {
  /** `arn:aws:iam::aws:policy/job-function/ViewOnlyAccess` */
  readonly arn: string;
  /** `ViewOnlyAccess`: unique among all of them. */
  readonly name: string;
  /** `/`, `/job-function/`, `/service-role/`, `/aws-service-role/` (for service-linked roles only) or `/root-task/`. */
  readonly path: string;
  /** `v24` */
  readonly defaultVersionId: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Of the default version. ISO 8601, UTC. */
  readonly updatedAt: string;
}

let policiesByArn: ReadonlyMap<string, ManagedPolicy> | undefined;
/** Per file, the line of each policy by its name. */
const lines = new Map<string, ReadonlyMap<string, string>>();

function byArn(): ReadonlyMap<string, ManagedPolicy> {
  policiesByArn ??= new Map(
    Object.entries(readGenerated('managed-policies/index.generated.json') as Readonly<Record<string, CompactManagedPolicy>>).map(
      ([name, [path, defaultVersionId, createdAt, updatedAt]]) => {
        const arn = `arn:aws:iam::aws:policy${path}${name}`;
        return [arn, Object.freeze({ arn, name, path, defaultVersionId, createdAt, updatedAt })];
      },
    ),
  );
  return policiesByArn;
}

/** Every policy that AWS manages, sorted by name. Loads no documents. */
export function managedPolicies(): readonly ManagedPolicy[] {
  return [...byArn().values()];
}

/** One policy by its ARN; undefined when AWS manages none of that ARN. Loads no documents. */
export function managedPolicy(arn: string): ManagedPolicy | undefined {
  return byArn().get(arn);
}

/**
 * The document of a policy's default version, as JSON text without insignificant blanks.
 * The documents of its path are read on first use (about 5 ms at most), none but the one asked for is parsed.
 * @returns undefined when AWS manages no policy of that ARN
 */
export function managedPolicyDocument(arn: string): string | undefined {
  const policy = managedPolicy(arn);
  if (policy === undefined) return undefined;
  const file = documentsFile(policy.path);
  let linesByName = lines.get(file);
  if (linesByName === undefined) {
    linesByName = new Map(readGeneratedText(file).trimEnd().split('\n').map(nameAndLine));
    lines.set(file, linesByName);
  }
  const line = linesByName.get(policy.name);
  return line === undefined ? undefined : JSON.stringify((JSON.parse(line) as CompactManagedDocument).document);
}

/** A line begins with the name, which has no characters that JSON escapes. */
function nameAndLine(line: string): readonly [string, string] {
  const start = '{"name":"'.length;
  return [line.slice(start, line.indexOf('"', start)), line];
}
