import { describe, expect, it } from 'vitest';
import { parseRecipe } from './recipe.ts';
import { recipeJsonSchema } from './recipe-schema.ts';

const head = `version: 1
purpose: Predict which customers leave
project: churn
dataset: shop
legalBasis: legitimate-interests
askedBy: ana@example.org
`;

describe('a recipe', () => {
  it('is read with its defaults filled in', () => {
    const { recipe, diagnostics } = parseRecipe(
      `${head}tables:\n  customers:\n    columns:\n      id: {treatment: tokenise, as: customer, reason: joins}\n      city: keep\n`,
      'gate.yaml',
    );
    expect(diagnostics).toEqual([]);
    expect(recipe!.content.tables['customers']!.columns).toEqual({
      id: {
        treatment: { treatment: 'tokenise', domain: 'value', prefix: '', length: 32, caseless: false },
        as: 'customer',
        reason: 'joins',
      },
      city: { treatment: { treatment: 'keep' } },
    });
    expect(recipe!.content).toMatchObject({ output: { format: 'csv' }, reach: {} });
  });

  it('has a hash that comments do not change, and everything else does', () => {
    const of = (text: string): string => parseRecipe(text, 'gate.yaml').recipe!.hash;
    const text = `${head}tables: {a: {columns: {x: keep, y: drop}}}\n`;
    expect(of(`# a comment\n${text}`)).toBe(of(text));
    expect(of(text.replace('y: drop', 'y: keep'))).not.toBe(of(text));
    expect(of(text.replace('x: keep, y: drop', 'y: drop, x: keep'))).not.toBe(of(text));
  });

  it('tells all its problems at once, where they stand', () => {
    const text = `version: 2
purpose: short
project: Churn
dataset: shop
legalBasis: because
tables:
  customers:
    columns:
      id: {treatment: tokenize}
      age: {treatment: generalise-number, widht: 10}
      name: maybe
      born: {treatment: shift-dates, person: id, maxDays: 0}
    rowz: {}
`;
    const { recipe, diagnostics } = parseRecipe(text, 'gate.yaml');
    expect(recipe).toBeUndefined();
    expect(diagnostics.map(({ line, code, path }) => [line, code, path])).toEqual([
      [1, 'recipe/invalid-value', 'askedBy'],
      [1, 'recipe/invalid-value', 'version'],
      [2, 'recipe/invalid-value', 'purpose'],
      [3, 'recipe/invalid-value', 'project'],
      [5, 'recipe/invalid-value', 'legalBasis'],
      [9, 'recipe/invalid-value', 'tables.customers.columns.id.treatment'],
      [10, 'recipe/invalid-value', 'tables.customers.columns.age.width'],
      [10, 'recipe/unknown-key', 'tables.customers.columns.age.widht'],
      [11, 'recipe/invalid-value', 'tables.customers.columns.name'],
      [12, 'recipe/invalid-value', 'tables.customers.columns.born.maxDays'],
      [13, 'recipe/unknown-key', 'tables.customers.rowz'],
    ]);
    expect(diagnostics.find(({ path }) => path?.endsWith('widht'))?.fix).toBe('Did you mean "width"?');
  });

  it('is not read when it is no YAML, empty, or has aliases', () => {
    for (const text of ['a: [', '', 'a: &x 1\nb: *x\n', 'a: 1\na: 2\n'])
      expect(parseRecipe(text, 'gate.yaml').diagnostics.length, text).toBeGreaterThan(0);
  });

  it('has a JSON Schema that knows the treatments', () => {
    expect(JSON.stringify(recipeJsonSchema())).toContain('"shift-dates"');
  });
});
