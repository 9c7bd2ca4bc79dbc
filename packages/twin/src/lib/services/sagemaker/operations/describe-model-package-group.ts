import { operation } from '../../../operation.ts';
import { modelPackageGroup } from '../kinds/model-package-group.ts';
import { whereItIs } from '../kit/elsewhere.ts';
import { requireItem } from '../kit/items.ts';
import { pathOf } from '../kit/paths.ts';
import { outputOf, project } from '../kit/project.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeModelPackageGroup.html */
export const describeModelPackageGroup = operation<{ readonly ModelPackageGroupName: string }>((input, call) => {
  const item = requireItem(whereItIs(call, input.ModelPackageGroupName), modelPackageGroup, pathOf(input.ModelPackageGroupName));
  return project(outputOf('DescribeModelPackageGroup'), item.members);
});
