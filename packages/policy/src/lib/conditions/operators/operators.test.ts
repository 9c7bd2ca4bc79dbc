import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operatorNames, parseOperatorName } from '../operator-name.ts';
import { compileCondition, type KeyValue } from '../compile-condition.ts';
import { conditionOperators } from './index.ts';

const place = { path: '' };

function holds(operator: string, values: readonly string[], has: KeyValue, key = 'custom:Key'): boolean {
  const placed = values.map((value) => ({ value, place }));
  const condition = compileCondition({ operator: { value: operator, place }, key: { value: key, place }, values: placed }, '2012-10-17');
  return condition.matches({ value: () => has, resolve: () => undefined });
}

/** Per operator without `Not`: values of the policy, a value that matches and one that does not. */
const examples: Readonly<Record<string, readonly [readonly string[], string, string]>> = {
  StringEquals: [['a*', 'b'], 'b', 'ab'],
  StringEqualsIgnoreCase: [['Ab'], 'aB', 'a'],
  StringLike: [['a*c', '?'], 'abc', 'ABC'],
  NumericEquals: [['10'], '10.0', '11'],
  NumericLessThan: [['10'], '9', '10'],
  NumericLessThanEquals: [['10'], '10', '10.5'],
  NumericGreaterThan: [['10'], '10.5', '10'],
  NumericGreaterThanEquals: [['10'], '10', 'ten'],
  DateEquals: [['2026-11-23T09:00:00Z'], '2026-11-23T10:00:00+01:00', '2026-11-23'],
  DateLessThan: [['2026-11-23T09:00:00Z'], '1795424399', '1795424400'],
  DateLessThanEquals: [['2026-11-23T09:00:00Z'], '1795424400', '2027'],
  DateGreaterThan: [['2026'], '2026-01-01T00:00:00.001Z', '2026'],
  DateGreaterThanEquals: [['2026'], '2026', 'later'],
  Bool: [['true'], 'True', 'false'],
  BinaryEquals: [['AQID'], 'AQID', 'AQI='],
  IpAddress: [['10.0.0.0/8', '2001:db8::/32'], '2001:db8:1::1', '11.0.0.1'],
  ArnEquals: [['arn:aws:sns:*:111122223333:t*'], 'arn:aws:sns:eu-west-1:111122223333:topic', 'arn:aws:sns:eu-west-1:444455556666:topic'],
  ArnLike: [['arn:aws:s3:::b?'], 'arn:aws:s3:::b1', 'arn:aws:s3:::b'],
};

describe('the operators', () => {
  it('are those of their files', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter(
      (file) => file.endsWith('.ts') && file !== 'index.ts' && !file.endsWith('.test.ts'),
    );
    const index = readFileSync(new URL('./index.ts', import.meta.url), 'utf8');
    expect(files.filter((file) => !index.includes(`'./${file}'`))).toEqual([]);
    expect(new Set(conditionOperators.map(({ name }) => name)).size).toBe(conditionOperators.length);
  });

  it('have an example each', () => {
    const positive = conditionOperators.filter(({ negated, family }) => !negated && family !== 'null').map(({ name }) => name);
    expect(Object.keys(examples).toSorted()).toEqual(positive.toSorted());
  });

  it.each(Object.entries(examples))('%s matches, and its Not form does the contrary', (name, [values, yes, no]) => {
    expect([holds(name, values, yes), holds(name, values, no)]).toEqual([true, false]);
    const negated = { IpAddress: 'NotIpAddress' }[name] ?? name.replace(/^(String|Numeric|Date|Arn)(Equals|Like)/, '$1Not$2');
    if (parseOperatorName(negated)?.operator.negated !== true) return;
    expect([holds(negated, values, yes), holds(negated, values, no)]).toEqual([false, true]);
  });

  it.each(operatorNames())('%s treats a missing key as documented', (name) => {
    const use = parseOperatorName(name)!;
    const missing = holds(name, ['true'], undefined);
    if (use.operator.family === 'null' || use.ifExists || use.quantifier === 'ForAllValues') expect(missing).toBe(true);
    else expect(missing).toBe(use.quantifier === undefined && use.operator.negated);
  });
});

describe('several values', () => {
  it('ForAllValues wants every one to match, ForAnyValue one', () => {
    expect(holds('ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'])).toBe(true);
    expect(holds('ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'])).toBe(false);
    expect(holds('ForAnyValue:StringEquals', ['a', 'b'], ['a', 'c'])).toBe(true);
    expect(holds('ForAnyValue:StringEquals', ['a', 'b'], ['c'])).toBe(false);
  });
  it('the Not forms ask of each value that it matches none', () => {
    expect(holds('ForAllValues:StringNotEquals', ['a'], ['b', 'c'])).toBe(true);
    expect(holds('ForAllValues:StringNotEquals', ['a'], ['a', 'c'])).toBe(false);
    expect(holds('ForAnyValue:StringNotEquals', ['a'], ['a', 'c'])).toBe(true);
    expect(holds('ForAnyValue:StringNotEquals', ['a'], ['a'])).toBe(false);
  });
  it('an empty list is null, and neither any value nor a value that is not all right', () => {
    expect(holds('Null', ['true'], [])).toBe(true);
    expect(holds('ForAllValues:StringEquals', ['a'], [])).toBe(true);
    expect(holds('ForAnyValue:StringNotEqualsIfExists', ['a'], [])).toBe(false);
  });
  it('match no operator for one value, also when there is one, if the key is typed as a list', () => {
    expect(holds('StringEquals', ['a'], ['a', 'b'])).toBe(false);
    expect(holds('StringNotEquals', ['c'], ['a', 'b'])).toBe(true);
    expect(holds('StringEquals', ['a'], ['a'])).toBe(true);
    expect(holds('StringEquals', ['a'], ['a'], 'aws:TagKeys')).toBe(false);
  });
});
