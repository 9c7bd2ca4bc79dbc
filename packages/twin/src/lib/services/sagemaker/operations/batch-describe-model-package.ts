import { operation, type Members } from '../../../operation.ts';
import { modelPackage } from '../kinds/model-package.ts';
import { whereItIs } from '../kit/elsewhere.ts';
import { arnOf, findItem } from '../kit/items.ts';
import { pathOf } from '../kit/paths.ts';
import { project, structure } from '../kit/project.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_BatchDescribeModelPackage.html */
export const batchDescribeModelPackage = operation<{ readonly ModelPackageArnList: readonly string[] }>((input, caller) => {
  const summaries: Record<string, Members> = {};
  const errors: Record<string, Members> = {};
  for (const arn of input.ModelPackageArnList) {
    const call = whereItIs(caller, arn);
    const here = arn.startsWith(arnOf(call, modelPackage, ''));
    const item = here ? findItem(call, modelPackage, pathOf(call, modelPackage, arn)) : undefined;
    if (item === undefined) errors[arn] = { ErrorCode: 'ValidationException', ErrorResponse: modelPackage.missing(arn, '').message };
    // Required in the answer, and absent in packages that were made without.
    else
      summaries[arn] = project(structure('BatchDescribeModelPackageSummary'), {
        InferenceSpecification: { Containers: [] },
        ...item.members,
      });
  }
  return { ModelPackageSummaries: summaries, ...(Object.keys(errors).length === 0 ? {} : { BatchDescribeModelPackageErrorMap: errors }) };
});
