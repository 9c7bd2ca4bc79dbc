import { expect, it } from 'vitest';
import { serviceModel } from './models.ts';
import { quota, quotas, sizeFor } from './quotas.ts';

const units = ['characters', 'bytes', 'items', 'levels', 'percent', 'seconds', 'days', 'per-second'];

it('gives every figure with a unit, a date and an AWS page', () => {
  expect(quotas().length).toBeGreaterThan(50);
  for (const row of quotas()) {
    expect(row, row.id).toMatchObject({
      asOf: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
      source: expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com\//),
    });
    expect(units, row.id).toContain(row.unit);
    expect(row.value, row.id).toBeGreaterThan(0);
    if (row.raisableTo !== undefined) expect(row.raisableTo, row.id).toBeGreaterThan(row.value);
    if (row.id.endsWith('-size')) expect(['counted', 'ignored'], row.id).toContain(row.whiteSpace);
  }
});

it('agrees with the API models where they have the same limit', () => {
  const modelled = quotas().filter((row) => row.model !== undefined);
  expect(modelled.length).toBeGreaterThan(8);
  for (const { id, value, model } of modelled) {
    expect(serviceModel(model?.service ?? '').shapes[model?.shape ?? ''], id).toMatchObject({ max: value });
  }
});

it('has the figures that AWS raised in May 2026', () => {
  expect(quota('organizations/scp-size')).toMatchObject({ value: 10_240, whiteSpace: 'counted', asOf: '2026-05-15' });
  expect(quota('organizations/scps-per-node')).toMatchObject({ value: 10, asOf: '2026-05-15' });
  expect(quota('organizations/rcp-size').value).toBe(5120);
  expect(quota('organizations/rcps-per-node').value).toBe(5);
});

it('measures without white space what IAM measures so, inside strings too', () => {
  expect(sizeFor('iam/managed-policy-size', '{ "Sid":\t"a b"\r\n}')).toBe('{"Sid":"ab"}'.length);
});

it('measures with white space what others measure so', () => {
  expect(sizeFor('organizations/scp-size', '{ "é": 1 }\n')).toBe(11);
});

it('measures bytes where the quota is in bytes', () => {
  expect(sizeFor('kms/key-policy-size', '{ "é": 1 }\n')).toBe(12);
});

it('cannot be changed', () => {
  expect(Object.isFrozen(quota('kms/key-policy-size'))).toBe(true);
});
