import { expect, it } from 'vitest';
import { pageOf } from './page.ts';

const items = ['b', 'a', 'c', 'e', 'd'].map((key, index) => ({ key, group: index % 2 }));
const page = (limit: number, token?: string, descending = false, from = items) =>
  pageOf(from, { sortValue: (item) => item.group, key: (item) => item.key, descending, limit, token });
const keys = (result: ReturnType<typeof page>): string => result.items.map((item) => item.key).join('');

it('sorts by the value, then by the key, in both directions', () => {
  expect(keys(page(10))).toBe('bcdae');
  expect(keys(page(10, undefined, true))).toBe('eadcb');
});

it('goes on after the last item, whatever has come or gone in between', () => {
  const first = page(2);
  expect(keys(first)).toBe('bc');
  const changed = [...items.filter((item) => item.key !== 'c'), { key: 'aa', group: 0 }];
  expect(keys(page(10, first.next, false, changed))).toBe('dae');
  expect(page(10, first.next).next).toBeUndefined();
});

it('ends exactly at the last item', () => {
  expect(page(5).next).toBeUndefined();
  expect(page(4).next).toBeDefined();
});

it('refuses tokens of others and of another order', () => {
  const { next } = page(2);
  expect(() => page(2, next, true)).toThrow('Invalid NextToken');
  for (const token of ['', 'x', Buffer.from('[1,2]').toString('base64'), Buffer.from('[false,{},"a"]').toString('base64')]) {
    expect(() => page(2, token)).toThrow('Invalid NextToken');
  }
});
