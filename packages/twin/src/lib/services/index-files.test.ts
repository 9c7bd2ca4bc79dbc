import { readFileSync } from 'node:fs';
import { serviceModel } from '@paddock/aws-data/models';
import { mappedOperations } from '@paddock/policy/expand';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../gateway/pattern.ts';
import { indexFiles, kebabCase } from './index-files.ts';
import { services } from './index.generated.ts';

describe('the index of services', () => {
  it.each(indexFiles().map((file) => [file.path.slice(file.path.indexOf('services/')), file] as const))(
    '%s is what the generator writes',
    (_name, file) => {
      expect(readFileSync(file.path, 'utf8'), 'run: node packages/twin/scripts/generate-index.ts').toBe(file.content);
    },
  );

  it('names files as the operations', () => {
    expect(
      ['ListObjectsV2', 'CreateSAMLProvider', 'AssumeRoleWithWebIdentity', 'EnableAWSServiceAccess', 'PutBucketCORS'].map(kebabCase),
    ).toEqual(['list-objects-v2', 'create-saml-provider', 'assume-role-with-web-identity', 'enable-aws-service-access', 'put-bucket-cors']);
  });

  it.each(services.map((service) => [service.id, service] as const))(
    '%s: every operation with a handler has a mapping to what authorises it',
    (id, service) => {
      const mapped = new Set(mappedOperations(id));
      const open = Object.keys(service.operations).filter((name) => serviceModel(id).operations[name]?.authtype !== 'none');
      expect(open.filter((name) => !mapped.has(name))).toEqual([]);
    },
  );

  it.each(services.map((service) => [service.id]))('%s: every pattern of the model compiles', (id) => {
    for (const shape of Object.values(serviceModel(id).shapes))
      if (shape.type === 'string' && shape.pattern !== undefined) compilePattern(shape.pattern);
  });
});
