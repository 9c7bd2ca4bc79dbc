import { describe, expect, it } from 'vitest';
import { closest } from './closest.ts';

describe('closest', () => {
  it.each([
    ['gaurdrails', 'guardrails'],
    ['no-hostng', 'no-hosting'],
    ['SageMaker:CreateEndpont', 'sagemaker:CreateEndpoint'],
  ])('finds %s near %s', (wrong, right) => {
    expect(closest(wrong, ['accounts', 'no-hosting', 'guardrails', 'sagemaker:CreateEndpoint'])).toBe(right);
  });
  it('stays silent when nothing is near', () => {
    expect(closest('zebra', ['accounts', 'guardrails'])).toBeUndefined();
  });
});
