import { expect, it } from 'vitest';
import { holds } from './conditions.ts';
import { resolve, stepReferences, type Scope } from './values.ts';

const scope: Scope = {
  parameters: { Count: 3, Name: 'x' },
  execution: { PipelineName: 'p' },
  stepResult: (name) => (name === 'Train' ? { ModelArtifacts: { S3ModelArtifacts: 's3://m' }, Outputs: [{ Uri: 's3://o' }] } : undefined),
};

it('puts values for references, at every depth', () => {
  const value = {
    a: [{ Get: 'Parameters.Count' }],
    b: { 'Std:Join': { On: '/', Values: ['s3:/', { Get: 'Execution.PipelineName' }, { Get: 'Parameters.Name' }] } },
    c: { Get: 'Steps.Train.ModelArtifacts.S3ModelArtifacts' },
    d: { Get: "Steps.Train.Outputs[0]['Uri']" },
  };
  expect(resolve(value, scope)).toEqual({ a: [3], b: 's3://p/x', c: 's3://m', d: 's3://o' });
});

it('has no value for what is not there or cannot be known', () => {
  for (const reference of ['Parameters.Gone', 'Steps.Other.Arn', 'Steps.Train.Gone.More']) {
    expect(() => resolve({ Get: reference }, scope)).toThrow(`${reference} has no value.`);
  }
  expect(() => resolve({ 'Std:JsonGet': { Path: 'x' } }, scope)).toThrow('runs no containers');
});

it('finds the steps that a value refers to', () => {
  expect(stepReferences({ a: [{ Get: 'Steps.One.x' }], b: { Get: 'Parameters.Two' }, c: { d: { Get: 'Steps.Three.y' } } })).toEqual([
    'One',
    'Three',
  ]);
});

it.each([
  [{ Type: 'Equals', LeftValue: { Get: 'Parameters.Name' }, RightValue: 'x' }, true],
  [{ Type: 'GreaterThan', LeftValue: 3, RightValue: { Get: 'Parameters.Count' } }, false],
  [{ Type: 'GreaterThanOrEqualTo', LeftValue: 3, RightValue: { Get: 'Parameters.Count' } }, true],
  [{ Type: 'LessThan', LeftValue: 2, RightValue: 3 }, true],
  [{ Type: 'LessThanOrEqualTo', LeftValue: 4, RightValue: 3 }, false],
  [{ Type: 'In', QueryValue: { Get: 'Parameters.Name' }, Values: ['y', 'x'] }, true],
  [{ Type: 'Not', Expression: { Type: 'Equals', LeftValue: 1, RightValue: 1 } }, false],
  [
    {
      Type: 'Or',
      Conditions: [
        { Type: 'Equals', LeftValue: 1, RightValue: 2 },
        { Type: 'Equals', LeftValue: 1, RightValue: 1 },
      ],
    },
    true,
  ],
])('decides %j: %s', (condition, expected) => {
  expect(holds(condition, scope)).toBe(expected);
});
