import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { botocoreRelease, readBotocoreModel, unpackBotocore } from './botocore.ts';
import { compactServiceModel } from './compact-service-model.ts';
import { emptyGenerated, writeGenerated } from './generated-files.ts';
import type { Source } from './source.ts';

/** The services whose API the twin speaks or the policy engine maps to actions. */
const serviceIds = [
  'budgets',
  'cloudformation',
  'cloudtrail',
  'codeartifact',
  'codebuild',
  'codepipeline',
  'config',
  'ec2',
  'ecr',
  'events',
  'glue',
  'iam',
  'identitystore',
  'kms',
  'lakeformation',
  'lambda',
  'logs',
  'organizations',
  'ram',
  's3',
  's3control',
  'sagemaker',
  'servicecatalog',
  'sns',
  'sqs',
  'ssm',
  'sso-admin',
  'sts',
];

/** Writes `models/<id>.generated.json` for every service and the index of them. */
export function generateModels(): Source {
  const folder = mkdtempSync(join(tmpdir(), 'paddock-botocore-'));
  try {
    const unpacked = unpackBotocore(folder);
    const models = serviceIds.map((id) => compactServiceModel(id, readBotocoreModel(unpacked, id)));
    emptyGenerated('models');
    for (const model of models) writeGenerated(`models/${model.service.id}.generated.json`, model, 2);
    writeGenerated(
      'models-index.generated.json',
      models.map((model) => model.service),
      1,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    files: ['models/*.generated.json', 'models-index.generated.json'],
    package: 'botocore',
    registry: 'PyPI',
    version: botocoreRelease.version,
    date: botocoreRelease.publishedOn,
    sha256: botocoreRelease.sha256,
    licence: 'Apache-2.0',
    home: 'https://github.com/boto/botocore',
    taken: `service-2.json of ${serviceIds.length} services, without documentation`,
  };
}
