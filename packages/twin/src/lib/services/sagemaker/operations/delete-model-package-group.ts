import { modelPackage } from '../kinds/model-package.ts';
import { conflict } from '../kit/errors.ts';
import { allItems } from '../kit/items.ts';
import { text } from '../kit/members.ts';
import { pathOf } from '../kit/paths.ts';
import { modelPackageGroup } from '../kinds/model-package-group.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteModelPackageGroup.html */
export const deleteModelPackageGroup = remove(modelPackageGroup, {
  path: (input, call) => pathOf(call, modelPackageGroup, text(input, 'ModelPackageGroupName')),
  check: (item, call) => {
    const versions = allItems(call, modelPackage).filter(({ key }) => key.startsWith(`${item.key}/`));
    if (versions.length > 0) throw conflict(`Model Package Group cannot be deleted as it contains Model Packages: ${item.arn}`);
  },
});
