import { iamAction } from '@paddock/aws-data/iam';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expand } from './expand.ts';
import type { Context } from './request.ts';

/** One case from AWS's documentation, written by someone who has not seen the expansion. */
interface ExpandCase {
  readonly name: string;
  readonly operation: { readonly service: string; readonly operation: string };
  readonly input: Readonly<Record<string, unknown>>;
  readonly account: string;
  readonly region: string;
  readonly expect: readonly { readonly action: string; readonly resource: string; readonly context?: Context }[];
  /** Keys that none of the pairs may carry. */
  readonly absent?: readonly string[];
}

const folder = new URL('../cases/expand/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** Values are compared by their text, as the evaluator does; a list is a set. */
function comparable(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String).toSorted() : String(value);
}

const comparableContext = (context: Context) => Object.fromEntries(Object.entries(context).map(([key, value]) => [key, comparable(value)]));

describe.each(files)('documentation cases of %s', (file) => {
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly ExpandCase[];

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const pairs = expand({ ...one.operation, input: one.input, account: one.account, region: one.region });
    const target = ({ action, resource }: { readonly action: string; readonly resource: string }) => `${action} on ${resource}`;
    const expected = one.expect.map(target);
    // The cases do not list the second authorisation of tags given on creation; anything else that is not listed is wrong.
    const unlisted = pairs.filter((pair) => !expected.includes(target(pair)));
    expect(unlisted.filter(({ action }) => iamAction(action)?.accessLevel !== 'Tagging').map(target)).toEqual([]);
    expect(pairs.map(target)).toEqual(expect.arrayContaining(expected));
    for (const { action, resource, context = {} } of one.expect) {
      const found = pairs.find((pair) => pair.action === action && pair.resource === resource);
      expect(comparableContext(found?.context ?? {})).toMatchObject(comparableContext(context));
    }
    const filled = pairs.flatMap(({ context }) => Object.keys(context));
    expect(filled.filter((key) => one.absent?.includes(key) === true)).toEqual([]);
  });
});
