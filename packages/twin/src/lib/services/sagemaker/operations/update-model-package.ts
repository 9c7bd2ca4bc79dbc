import { operation, type Members } from '../../../operation.ts';
import { modelPackage } from '../kinds/model-package.ts';
import { whereItIs } from '../kit/elsewhere.ts';
import { validation } from '../kit/errors.ts';
import { requireItem, updateItem } from '../kit/items.ts';
import { listed, nested, omit, pick } from '../kit/members.ts';
import { pathOf } from '../kit/paths.ts';
import { userContext } from '../kit/user-context.ts';

interface Input extends Members {
  readonly ModelPackageArn: string;
  readonly ModelApprovalStatus?: string;
  readonly CustomerMetadataProperties?: Members;
  readonly CustomerMetadataPropertiesToRemove?: readonly string[];
  readonly AdditionalInferenceSpecificationsToAdd?: readonly Members[];
}

/** Approval, above all. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateModelPackage.html */
export const updateModelPackage = operation<Input>((input, caller) => {
  const call = whereItIs(caller, input.ModelPackageArn);
  const item = requireItem(call, modelPackage, pathOf(call, modelPackage, input.ModelPackageArn));
  if (input.ModelApprovalStatus !== undefined && item.members['ModelPackageGroupName'] === undefined) {
    throw validation('ModelApprovalStatus can be set only for versions of a model package group.');
  }
  const metadata = omit(
    { ...nested(item.members, 'CustomerMetadataProperties'), ...input.CustomerMetadataProperties },
    ...(input.CustomerMetadataPropertiesToRemove ?? []),
  );
  const additional = [
    ...listed(item.members, 'AdditionalInferenceSpecifications'),
    ...(input.AdditionalInferenceSpecificationsToAdd ?? []),
  ];
  updateItem(call, modelPackage, item, {
    ...pick(
      input,
      'ModelApprovalStatus',
      'ApprovalDescription',
      'InferenceSpecification',
      'SourceUri',
      'ModelCard',
      'ModelLifeCycle',
      'ModelPackageRegistrationType',
    ),
    ...(Object.keys(metadata).length === 0 ? { CustomerMetadataProperties: undefined } : { CustomerMetadataProperties: metadata }),
    ...(additional.length === 0 ? {} : { AdditionalInferenceSpecifications: additional }),
    LastModifiedTime: call.now,
    LastModifiedBy: userContext(caller),
  });
  return { ModelPackageArn: item.arn };
});
