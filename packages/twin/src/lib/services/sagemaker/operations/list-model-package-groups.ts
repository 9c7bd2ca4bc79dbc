import { modelPackageGroup } from '../kinds/model-package-group.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListModelPackageGroups.html */
export const listModelPackageGroups = list('ListModelPackageGroups', modelPackageGroup, {
  order: 'Ascending',
  // Groups that other accounts share are not listed: resource shares are outside the twin.
  filters: { CrossAccountFilterOption: (_item, option: string) => option !== 'CrossAccount' },
});
