import { PaddockError } from '@paddock/base/errors';
import { describe, expect, it } from 'vitest';
import { compileCondition } from './condition.ts';
import { compileExpression, parseExpression, textOf } from './expression.ts';
import type { Frame } from './frame.ts';

const frame = (input: Readonly<Record<string, unknown>>, each?: unknown): Frame => ({
  call: { service: 's', operation: 'Do', input, account: '111122223333', region: 'eu-west-1' },
  partition: 'aws',
  each,
  contexts: [],
});

describe('expressions', () => {
  it.each([
    ['A', { A: 'x' }, ['x']],
    ['A|prefix:p-|suffix:-s', { A: 'x' }, ['p-x-s']],
    ["'lit'", {}, ['lit']],
    ["'arn:$partition:x:$region:$account:y'", {}, ['arn:aws:x:eu-west-1:111122223333:y']],
    ['$operation', {}, ['Do']],
    ['$organization', {}, []],
    ["A ?? 'none'", {}, ['none']],
    ["A ?? 'none'", { A: 'x' }, ['x']],
    ['A|match:^(a+)b', { A: ['aab', 'c'] }, ['aa']],
    ['A|unless:^\\d+$', { A: ['1', 'c'] }, ['c']],
    ['A|to:true', { A: { deep: 1 } }, ['true']],
    ['A|json:x.y', { A: '{"x":{"y":["1"]}}' }, ['1']],
  ] as const)('%s of %j', (expression, input, expected) => {
    expect(compileExpression(expression)(frame(input))).toEqual(expected);
  });

  it('joins a list of expressions without repetition', () => {
    expect(compileExpression(['A', 'B'])(frame({ A: ['x', 'y'], B: 'x' }))).toEqual(['x', 'y']);
  });

  it('reads the current element of a list', () => {
    expect(compileExpression('each.Key')(frame({}, { Key: 'k' }))).toEqual(['k']);
  });

  it('refuses a transform or a variable that does not exist', () => {
    expect(() => parseExpression('A|nonsense')).toThrow(PaddockError);
    expect(() => parseExpression('$nonsense')).toThrow(PaddockError);
  });

  it('writes dates to the second', () => {
    expect(textOf(new Date('2026-01-02T03:04:05.678Z'))).toBe('2026-01-02T03:04:05Z');
  });
});

describe('conditions', () => {
  it.each([
    ['A', { A: 'x' }, true],
    ['A', { A: [] }, false],
    ['!A', {}, true],
    ['A=x|y', { A: 'y' }, true],
    ['A=true', { A: true }, true],
    ['A!=x', {}, true],
    ['A!=x', { A: 'x' }, false],
    ['anyOf:A,B', { B: '1' }, true],
    ['anyOf:A,B', {}, false],
    [['A', '!B'], { A: '1', B: '1' }, false],
  ] as const)('%j of %j is %j', (condition, input, expected) => {
    expect(compileCondition(condition)?.(frame(input))).toBe(expected);
  });
});
