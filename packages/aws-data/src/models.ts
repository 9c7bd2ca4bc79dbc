import { PaddockError } from '@paddock/base/errors';
import { readGenerated } from './lib/generated-file.ts';
import type { CompactModel } from './lib/models/compact-model.ts';
import { restoreModel } from './lib/models/restore-model.ts';
import type { ServiceModel, ServiceSummary } from './lib/models/service-model.ts';

export type { HttpBinding, HttpChecksum, OperationModel, Protocol, ServiceModel, ServiceSummary } from './lib/models/service-model.ts';
export type {
  BlobShape,
  BooleanShape,
  ExceptionTraits,
  ListShape,
  Location,
  MapShape,
  NumberShape,
  Shape,
  ShapeRef,
  StringShape,
  StructureShape,
  TimestampFormat,
  TimestampShape,
  XmlNamespace,
} from './lib/models/shape.ts';

const loaded = new Map<string, ServiceModel>();
let summaries: ReadonlyMap<string, ServiceSummary> | undefined;

function summariesById(): ReadonlyMap<string, ServiceSummary> {
  summaries ??= new Map(
    (readGenerated('models-index.generated.json') as readonly ServiceSummary[]).map((summary) => [summary.id, Object.freeze(summary)]),
  );
  return summaries;
}

/** Ids of the services whose API model is in this package, sorted: `budgets`, `cloudformation`, … Loads no model. */
export function serviceModelIds(): readonly string[] {
  return [...summariesById().keys()];
}

/** Protocol, names and endpoints of every service with a model, sorted by id. Loads no model. */
export function serviceSummaries(): readonly ServiceSummary[] {
  return [...summariesById().values()];
}

/**
 * The API model of one service: operations, shapes, wire traits, constraints and errors, from botocore.
 * Loaded on first use (about 15 ms for SageMaker, 22 ms for EC2), then the same frozen object.
 * @param id botocore's name of the service, as the AWS CLI has it: `sagemaker`, `sso-admin`
 * @throws PaddockError `aws-data/unknown-service` when there is no model of that id
 */
export function serviceModel(id: string): ServiceModel {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  if (!summariesById().has(id))
    throw new PaddockError('aws-data/unknown-service', { detail: `there is no API model of ${JSON.stringify(id)}` });
  const model = restoreModel(readGenerated(`models/${id}.generated.json`) as CompactModel);
  loaded.set(id, model);
  return model;
}

/**
 * The models of every service that signs with this name, which is the service in a signature's credential scope.
 * Several may share one (`s3` and `s3control`); empty when there is none.
 */
export function serviceModelBySigningName(signingName: string): readonly ServiceModel[] {
  return serviceSummaries()
    .filter((summary) => summary.signingName === signingName)
    .map((summary) => serviceModel(summary.id));
}
