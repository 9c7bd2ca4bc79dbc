import { userContext } from '../kit/user-context.ts';
import { modelPackageGroup } from '../kinds/model-package-group.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateModelPackageGroup.html */
export const createModelPackageGroup = create(modelPackageGroup, {
  members: (_input, call) => ({ ModelPackageGroupStatus: 'Completed', CreatedBy: userContext(call) }),
});
