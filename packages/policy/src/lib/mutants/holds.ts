/** Whether `actual` has everything that `expected` has, at every depth. */
export function holds(actual: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return actual === expected;
  if (typeof actual !== 'object' || actual === null) return false;
  const members: Readonly<Record<string, unknown>> = { ...actual };
  return Object.entries(expected).every(([key, value]) => holds(members[key], value));
}
