import { describe, expect, it } from 'vitest';
import { columnShape, shapeOf } from './column-shape.ts';

const cells = (values: readonly string[]) => values.map((value) => ({ value, count: 1 }));
const twenty = Array.from({ length: 20 }, (_, index) => index);

describe('shapeOf', () => {
  it.each([
    ['AB123456', 'A{2}9{6}'],
    ['Zoë', 'Aa{2}'],
    ['a-1 b', 'a-9 a'],
    ['€5', '?9'],
    ['', ''],
  ])('%s is %s', (value, shape) => expect(shapeOf(value)).toBe(shape));
});

describe('columnShape', () => {
  it('tells a shape that most cells have', () => {
    expect(columnShape(cells(twenty.map((index) => `AB${100_000 + index}`)))).toBe('A{2}9{6}');
  });
  it('tells runs of differing lengths by +', () => {
    expect(columnShape(cells(twenty.map((index) => `${'x'.repeat(index + 2)}@${'y'.repeat(22 - index)}.com`)))).toBe('a+@a+.a+');
  });
  it('says nothing where fewer than ten cells have it, or fewer than six of ten', () => {
    expect(columnShape(cells(['AB123456', 'CD123456', 'EF123456']))).toBeUndefined();
    expect(columnShape(cells(twenty.map((index) => (index % 2 === 0 ? `A${index}-${index}` : `${index} and more`))))).toBeUndefined();
  });
  it('says nothing of long texts', () => {
    expect(columnShape(cells(twenty.map((index) => `${'lorem ipsum '.repeat(8)}${index}`)))).toBeUndefined();
  });
});
