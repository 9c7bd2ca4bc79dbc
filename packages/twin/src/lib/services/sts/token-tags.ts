import type { SessionTag } from './session-tags.ts';

/** Session tags in a token: `https://aws.amazon.com/tags`. IAM user guide, "Passing session tags using AssumeRoleWithWebIdentity". */
export function tokenTags(claims: Readonly<Record<string, unknown>>): {
  readonly tags: readonly SessionTag[];
  readonly transitive: readonly string[];
} {
  const holder = claims['https://aws.amazon.com/tags'] as
    | { readonly principal_tags?: Readonly<Record<string, unknown>>; readonly transitive_tag_keys?: unknown }
    | undefined;
  const tags = Object.entries(holder?.principal_tags ?? {}).flatMap(([Key, values]) => {
    const first: unknown = Array.isArray(values) ? values[0] : values;
    return typeof first === 'string' ? [{ Key, Value: first }] : [];
  });
  const transitive = Array.isArray(holder?.transitive_tag_keys) ? holder.transitive_tag_keys.filter((key) => typeof key === 'string') : [];
  return { tags, transitive };
}
