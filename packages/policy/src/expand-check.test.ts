import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expand, keyPresence } from './expand.ts';
import type { AuthorizationPair } from './expand.ts';
import type { Context } from './request.ts';

/**
 * One of 100 operations drawn at random (scripts/draw-operations.ts), with what AWS's pages say about it, written before the expansion was
 * read. docs/expansion-check.md has the procedure and the outcome.
 */
interface CheckedCase {
  readonly name: string;
  readonly source: string;
  readonly rule: string;
  readonly operation: { readonly service: string; readonly operation: string };
  readonly input: Readonly<Record<string, unknown>>;
  readonly account: string;
  readonly region: string;
  /** Exactly these pairs, with at least these keys. */
  readonly expect: readonly { readonly action: string; readonly resource: string; readonly context?: Context }[];
  /** Keys that the operation does not fill for this input. */
  readonly absent?: readonly string[];
  /** What the sources do not settle. */
  readonly doubtful?: string;
}

const folder = new URL('../cases/expand-check/', import.meta.url);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .toSorted();
const casesOf = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly CheckedCase[];

/** Keys that are not of the input but of the caller, whom every call has. */
const ofTheCaller = new Set(['kms:CallerAccount']);

/** Values are compared by their text, as the evaluator does; a list is a set. */
const comparable = (context: Context) =>
  Object.fromEntries(
    Object.entries(context)
      .filter(([key]) => !ofTheCaller.has(key))
      .map(([key, value]) => [key, Array.isArray(value) ? value.map(String).toSorted() : String(value)]),
  );

const target = ({ action, resource }: Pick<AuthorizationPair, 'action' | 'resource'>) => `${action} on ${resource}`;

/** The name under which the presence table has a key: `aws:RequestTag/${TagKey}` for `aws:RequestTag/team`. */
function listedAs(key: string, listed: readonly string[]): string | undefined {
  return listed.find((name) => {
    const variable = name.indexOf('${');
    return name === key || (variable !== -1 && key.startsWith(name.slice(0, variable)));
  });
}

describe('the drawn operations', () => {
  it('are 100, at most 12 of a service', () => {
    const names = files.flatMap(casesOf).map(({ operation }) => `${operation.service} ${operation.operation}`);
    const perService = new Map<string, number>();
    for (const name of new Set(names)) {
      const service = name.slice(0, name.indexOf(' '));
      perService.set(service, (perService.get(service) ?? 0) + 1);
    }
    expect(new Set(names).size).toBe(100);
    expect(Math.max(...perService.values())).toBe(12);
  });
});

describe.each(files)('checked operations of %s', (file) => {
  it.each(casesOf(file).map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const { service, operation } = one.operation;
    const pairs = expand({ service, operation, input: one.input, account: one.account, region: one.region });
    expect(pairs.map(target).toSorted()).toEqual(one.expect.map(target).toSorted());
    for (const pair of one.expect) {
      const found = pairs.find((candidate) => target(candidate) === target(pair));
      expect(comparable(found?.context ?? {}), target(pair)).toEqual(comparable(pair.context ?? {}));
    }
    const filled = pairs.flatMap(({ context }) => Object.keys(context));
    expect(filled.filter((key) => one.absent?.includes(key) === true)).toEqual([]);
  });

  it.each(casesOf(file).map((one) => [one.name, one] as const))('%s: what is said of presence agrees', (_name, one) => {
    const table = keyPresence(one.operation.service, one.operation.operation);
    for (const { action, context } of one.expect) {
      const presence = table[action] ?? {};
      for (const key of Object.keys(context ?? {})) {
        const listed = listedAs(key, Object.keys(presence));
        expect(listed === undefined ? 'not listed' : presence[listed]?.presence, `${action} ${key}`).toMatch(/^(always|sometimes)$/);
      }
      for (const key of one.absent ?? []) expect(presence[key]?.presence, `${action} ${key}`).not.toBe('always');
    }
  });
});
