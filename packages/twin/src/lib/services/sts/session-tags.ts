import { ApiError } from '../../api-error.ts';
import type { Caller, SessionFacts } from '../../caller.ts';

export interface SessionTag {
  readonly Key: string;
  readonly Value: string;
}

/** Tags of a new session: those that the caller's session passes on, and those given. Throws `InvalidParameterValue` for keys given twice. */
export function sessionTags(
  caller: Caller,
  given: readonly SessionTag[],
  transitive: readonly string[],
): Pick<SessionFacts, 'tags' | 'transitiveTagKeys'> {
  const lower = given.map((tag) => tag.Key.toLowerCase());
  if (new Set(lower).size !== lower.length)
    throw new ApiError('InvalidParameterValue', 'Duplicate tag keys found. Please note that Tag keys are case insensitive.');
  const inheritedKeys = caller.session?.transitiveTagKeys ?? [];
  const clash = inheritedKeys.find((key) => lower.includes(key.toLowerCase()));
  if (clash !== undefined)
    throw new ApiError(
      'InvalidParameterValue',
      `One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session: ${clash}`,
    );
  const missing = transitive.find((key) => !lower.includes(key.toLowerCase()));
  if (missing !== undefined)
    throw new ApiError('InvalidParameterValue', `The specified transitive tag key must be included in the requested tags: ${missing}`);
  const inherited = Object.entries(caller.session?.tags ?? {}).filter(([key]) => inheritedKeys.includes(key));
  const tags = Object.fromEntries([...inherited, ...given.map(({ Key, Value }) => [Key, Value] as const)]);
  const keys = [...inheritedKeys, ...transitive];
  return { ...(Object.keys(tags).length === 0 ? {} : { tags }), ...(keys.length === 0 ? {} : { transitiveTagKeys: keys }) };
}
