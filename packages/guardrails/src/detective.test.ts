import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { guardrailById } from './catalogue.ts';
import type { BucketConfiguration, PublicAccessBlock } from './detective-guardrail.ts';
import { allDetectives, detectiveById } from './detective.ts';
import { detectiveIndexSource } from './lib/detective-index-source.ts';

const lib = join(import.meta.dirname, 'lib');
const folders = readdirSync(join(lib, 'detective'));
const settings = ['blockPublicAcls', 'ignorePublicAcls', 'blockPublicPolicy', 'restrictPublicBuckets'] as const;

const block = z
  .union([z.literal('all'), z.array(z.enum(settings))])
  .transform(
    (given) =>
      Object.fromEntries(settings.map((setting) => [setting, given === 'all' || given.includes(setting)])) as unknown as PublicAccessBlock,
  );
const caseSchema = z.strictObject({
  name: z.string(),
  bucket: z.strictObject({
    accountBlock: block.optional(),
    bucketBlock: block.optional(),
    policyIsPublic: z.boolean().default(false),
    aclGroups: z.array(z.string()).default([]),
    encryption: z.strictObject({ algorithm: z.string(), kmsKey: z.string().optional() }).default({ algorithm: 'AES256' }),
    versioning: z.enum(['Enabled', 'Suspended', 'never enabled']).default('never enabled'),
  }),
  parameters: z.record(z.string(), z.unknown()).default({}),
  violations: z.array(z.string()),
});

it('the index holds every folder', () => {
  expect(readFileSync(join(lib, 'detective.generated.ts'), 'utf8')).toBe(detectiveIndexSource(folders));
});

describe.each(folders)('%s', (id) => {
  const guardrail = detectiveById(id)!;
  const cases = z.array(caseSchema).parse(JSON.parse(readFileSync(join(lib, 'detective', id, 'cases.json'), 'utf8')));

  it('has an id of its own, sources, and rules of AWS that stand for it', () => {
    expect(guardrail.id).toBe(id);
    expect(guardrailById(id)).toBeUndefined();
    expect(guardrail.sources.length).toBeGreaterThan(0);
    expect(guardrail.configRules.length).toBeGreaterThan(0);
    expect(guardrail.controlTowerControls.length).toBeGreaterThan(0);
    expect(existsSync(join(lib, id))).toBe(false);
  });

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { bucket, parameters, violations }) => {
    const found = guardrail.judge({ kind: 'bucket', name: 'b', ...bucket } as BucketConfiguration, parameters);
    expect(found.map(({ route }) => route)).toEqual(violations);
    for (const { reason, fix } of found) expect([reason, fix].every((text) => /^[A-Z].*\.$/.test(text))).toBe(true);
  });

  it('has a compliant case, and a violated one', () => {
    expect(cases.some(({ violations }) => violations.length === 0)).toBe(true);
    expect(cases.some(({ violations }) => violations.length > 0)).toBe(true);
  });

  it('refuses parameters that it does not know', () => {
    expect(guardrail.parameters.safeParse({ unknown: true }).success).toBe(false);
  });
});

it('there is one for each of the three that the post names', () => {
  expect(allDetectives().map(({ id }) => id)).toEqual(['s3-kms-encryption', 's3-no-public-access', 's3-versioning']);
});
