import { authorizeElsewhere, whereItIs } from '../kit/elsewhere.ts';
import { allItems } from '../kit/items.ts';
import { text } from '../kit/members.ts';
import { pathOf } from '../kit/paths.ts';
import { modelPackageGroup } from '../kinds/model-package-group.ts';
import { modelPackage } from '../kinds/model-package.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelPackages.html */
export const listModelPackages = list('ListModelPackages', modelPackage, {
  order: 'Ascending',
  items: (input, call) => {
    const group = text(input, 'ModelPackageGroupName');
    const there = whereItIs(call, group);
    const all = allItems(there, modelPackage);
    if (group !== '') {
      const path = pathOf(there, modelPackageGroup, group);
      authorizeElsewhere(call, there, 'sagemaker:ListModelPackages', path);
      return all.filter(({ members }) => members['ModelPackageGroupName'] === path);
    }
    const type = text(input, 'ModelPackageType') || 'Unversioned';
    return all.filter(({ members }) => type === 'Both' || (members['ModelPackageGroupName'] === undefined) === (type === 'Unversioned'));
  },
  filters: {
    ModelPackageGroupName: () => true,
    ModelPackageType: () => true,
    ModelApprovalStatus: ({ members }, status: string) => members['ModelApprovalStatus'] === status,
  },
});
