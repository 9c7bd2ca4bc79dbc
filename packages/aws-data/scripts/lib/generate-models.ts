import { botocoreRelease, readBotocoreModel } from './botocore.ts';
import { compactServiceModel } from './compact-service-model.ts';
import { emptyGenerated, writeGenerated } from './generated-files.ts';
import { unpackWheel } from './pypi-wheel.ts';
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

/** Writes `models/<id>.generated.json` for every service and the index of them. Downloads go to `folder`. */
export function generateModels(folder: string): Source {
  const unpacked = unpackWheel(botocoreRelease, folder);
  const models = serviceIds.map((id) => compactServiceModel(id, readBotocoreModel(unpacked, id)));
  emptyGenerated('models');
  for (const model of models) writeGenerated(`models/${model.service.id}.generated.json`, model, 2);
  writeGenerated(
    'models-index.generated.json',
    models.map((model) => model.service),
    1,
  );
  return {
    files: ['models/*.generated.json', 'models-index.generated.json'],
    package: botocoreRelease.package,
    registry: 'PyPI',
    version: botocoreRelease.version,
    date: botocoreRelease.publishedOn,
    sha256: botocoreRelease.sha256,
    licence: 'Apache-2.0',
    home: 'https://github.com/boto/botocore',
    taken: `service-2.json of ${serviceIds.length} services, without documentation`,
  };
}
