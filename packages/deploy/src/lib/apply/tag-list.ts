/** AWS's list form of tags. */
export function tagList(tags: Readonly<Record<string, string>>): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** Of the tags to set, their new values. */
export function tagsToSet(set: Readonly<Record<string, { readonly after: string }>>): { Key: string; Value: string }[] {
  return Object.entries(set).map(([Key, { after }]) => ({ Key, Value: after }));
}
