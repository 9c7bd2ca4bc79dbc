import type { Call, Members } from '../../../operation.ts';
import { validation } from '../kit/errors.ts';
import { listed, nested, text } from '../kit/members.ts';
import { featureGroup } from '../kinds/feature-group.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateFeatureGroup.html */
export const createFeatureGroup = create(featureGroup, {
  check: (input) => {
    const features = listed(input, 'FeatureDefinitions').map((feature) => feature['FeatureName']);
    for (const member of ['RecordIdentifierFeatureName', 'EventTimeFeatureName']) {
      if (!features.includes(input[member]))
        throw validation(`Validation Error: ${member} ${text(input, member)} is not in FeatureDefinitions.`);
    }
    if (new Set(features).size !== features.length)
      throw validation('Validation Error: feature names must be unique within a feature group.');
    const online = nested(input, 'OnlineStoreConfig')['EnableOnlineStore'] === true;
    if (!online && input['OfflineStoreConfig'] === undefined)
      throw validation('Validation Error: a feature group must have an OnlineStore or an OfflineStore.');
    if (input['OfflineStoreConfig'] !== undefined && input['RoleArn'] === undefined)
      throw validation('Validation Error: RoleArn is required with an OfflineStoreConfig.');
  },
  members: (input, call) => ({ FeatureGroupStatus: 'Creating', ...offlineStore(input, call) }),
  next: (call) => ({ step: 'created', after: call.delays.stop }),
});

/** Where the offline store's data goes and which Glue table shows it. Neither is made: the twin's feature groups hold no data. */
function offlineStore(input: Members, call: Call): Members {
  if (input['OfflineStoreConfig'] === undefined) return {};
  const config = nested(input, 'OfflineStoreConfig');
  const storage = nested(config, 'S3StorageConfig');
  const name = text(input, 'FeatureGroupName');
  const table = `${name}-${Math.floor(call.now / 1000)}`;
  const ResolvedOutputS3Uri = `${text(storage, 'S3Uri').replace(/\/+$/, '')}/${call.account}/sagemaker/${call.region}/offline-store/${table}/data`;
  const catalog = { TableName: table.replaceAll('-', '_').toLowerCase(), Catalog: 'AwsDataCatalog', Database: 'sagemaker_featurestore' };
  const withoutGlue = config['DisableGlueTableCreation'] === true;
  return {
    OfflineStoreConfig: {
      DisableGlueTableCreation: false,
      ...(withoutGlue ? {} : { DataCatalogConfig: catalog }),
      ...config,
      S3StorageConfig: { ...storage, ResolvedOutputS3Uri },
    },
  };
}
