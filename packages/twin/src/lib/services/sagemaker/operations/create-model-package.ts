import { operation, type Call, type Members } from '../../../operation.ts';
import { modelPackageGroup } from '../kinds/model-package-group.ts';
import { modelPackage } from '../kinds/model-package.ts';
import { authorizeElsewhere, whereItIs } from '../kit/elsewhere.ts';
import { validation } from '../kit/errors.ts';
import { allItems, createItem, replaceItem, requireItem } from '../kit/items.ts';
import { omit } from '../kit/members.ts';
import { pathOf } from '../kit/paths.ts';
import { userContext } from '../kit/user-context.ts';
import type { Tag } from '../store.ts';

interface Input extends Members {
  readonly ModelPackageName?: string;
  readonly ModelPackageGroupName?: string;
  readonly ClientToken?: string;
  readonly Tags?: readonly Tag[];
}

/** A version of a group, or a package by itself. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateModelPackage.html */
export const createModelPackage = operation<Input>((input, call) => {
  if ((input.ModelPackageName === undefined) === (input.ModelPackageGroupName === undefined)) {
    throw validation('Exactly one of ModelPackageName and ModelPackageGroupName must be given.');
  }
  return input.ModelPackageGroupName === undefined
    ? unversioned(input, call, input.ModelPackageName!)
    : versioned(input, call, input.ModelPackageGroupName);
});

const noDetails = { ValidationStatuses: [], ImageScanStatuses: [] };

/** Packages by themselves are validated; `ModelApprovalStatus` is for versions only. */
function unversioned(input: Input, call: Call, name: string): Members {
  const item = createItem(call, modelPackage, {
    path: name,
    members: { ...shown(input, call), ModelPackageStatus: 'Pending' },
    tags: input.Tags,
    next: { step: 'validate', after: call.delays.trainingJobStart },
  });
  return { ModelPackageArn: item.arn };
}

/** The group's resource policy may let another account register versions in it. */
function versioned(input: Input, caller: Call, groupName: string): Members {
  const call = whereItIs(caller, groupName);
  const groupPath = pathOf(call, modelPackageGroup, groupName);
  authorizeElsewhere(caller, call, 'sagemaker:CreateModelPackage', groupPath);
  const group = requireItem(call, modelPackageGroup, groupPath);
  if (input.Tags !== undefined) throw validation('Tags cannot be given for a version of a model package group: tag the group.');
  const repeated =
    input.ClientToken === undefined
      ? undefined
      : allItems(call, modelPackage).find((item) => item.hidden?.['token'] === `${group.key}/${input.ClientToken}`);
  if (repeated !== undefined) return { ModelPackageArn: repeated.arn };
  const version = Number(group.hidden?.['lastVersion'] ?? 0) + 1;
  replaceItem(call, modelPackageGroup, { ...group, hidden: { ...group.hidden, lastVersion: version } });
  const item = createItem(call, modelPackage, {
    path: `${group.key}/${version}`,
    members: {
      ...shown(input, caller),
      ModelPackageName: group.key,
      ModelPackageGroupName: group.key,
      ModelPackageVersion: version,
      ModelApprovalStatus: input['ModelApprovalStatus'] ?? 'PendingManualApproval',
      ModelPackageStatus: 'Completed',
    },
    ...(input.ClientToken === undefined ? {} : { hidden: { token: `${group.key}/${input.ClientToken}` } }),
  });
  return { ModelPackageArn: item.arn };
}

function shown(input: Input, call: Call): Members {
  return {
    CertifyForMarketplace: false,
    ...omit(input, 'Tags', 'ClientToken'),
    ModelPackageStatusDetails: noDetails,
    CreatedBy: userContext(call),
  };
}
