/** Condition keys and variables that documents speak of, sorted. */
export function contextKeysOf(texts: readonly string[]): readonly string[] {
  const keys = new Set<string>();
  for (const text of texts) {
    const document = JSON.parse(text) as { readonly Statement: Statement | readonly Statement[] };
    for (const { Condition } of [document.Statement].flat() as readonly Statement[]) {
      for (const block of Object.values(Condition ?? {})) for (const key of Object.keys(block)) keys.add(key);
    }
    for (const match of text.matchAll(/\$\{([\w:/.-]+)(?:,[^}]*)?\}/g)) keys.add(match[1]!);
  }
  return [...keys].toSorted();
}

interface Statement {
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
