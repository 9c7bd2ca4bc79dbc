/**
 * Parses policy documents. Most are the same in every account: those are parsed once and shared, which at 10,000 accounts is the difference
 * between much memory and little.
 */
export interface Documents {
  parse(text: string): unknown;
}

/** Documents that all accounts have are among the first; what comes later is an account's own. */
const mostShared = 2_000;

export function documents(): Documents {
  const known = new Map<string, unknown>();
  return {
    parse: (text) => {
      const shared = known.get(text);
      if (shared !== undefined) return shared;
      const document: unknown = JSON.parse(text);
      if (known.size < mostShared) known.set(text, document);
      return document;
    },
  };
}
