import { parsePolicy } from '@paddock/policy/document';
import { operation } from '../../../operation.ts';
import { modelPackageGroup } from '../kinds/model-package-group.ts';
import { validation } from '../kit/errors.ts';
import { replaceItem, requireItem } from '../kit/items.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_PutModelPackageGroupPolicy.html */
export const putModelPackageGroupPolicy = operation<{ readonly ModelPackageGroupName: string; readonly ResourcePolicy: string }>(
  (input, call) => {
    const group = requireItem(call, modelPackageGroup, input.ModelPackageGroupName);
    const wrong = parsePolicy(input.ResourcePolicy, 'resource').diagnostics.find((diagnostic) => diagnostic.severity === 'error');
    if (wrong !== undefined) throw validation(`Invalid resource policy: ${wrong.summary}`);
    replaceItem(call, modelPackageGroup, { ...group, hidden: { ...group.hidden, policy: input.ResourcePolicy } });
    return { ModelPackageGroupArn: group.arn };
  },
);
