import { quota } from '@paddock/aws-data/quotas';
import { operation } from '../../../operation.ts';
import { limitExceeded } from '../errors.ts';
import { checkManagedDocument } from '../managed-document.ts';
import { requirePolicy } from '../require-entity.ts';
import { policyVersionShape } from '../shapes.ts';
import { policiesCollection } from '../store.ts';

interface Input {
  readonly PolicyArn: string;
  readonly PolicyDocument: string;
  readonly SetAsDefault?: boolean;
}

export const createPolicyVersion = operation<Input>((input, call) => {
  const policy = requirePolicy(call, input.PolicyArn);
  checkManagedDocument(input.PolicyDocument);
  const most = quota('iam/managed-policy-versions').value;
  if (policy.versions.length >= most) {
    throw limitExceeded(
      `A managed policy can have up to ${most} versions. Before you create a new version, you must delete an existing version.`,
    );
  }
  const version = { id: `v${policy.lastVersion + 1}`, document: input.PolicyDocument, createDate: call.now };
  const changed = {
    ...policy,
    versions: [...policy.versions, version],
    lastVersion: policy.lastVersion + 1,
    defaultVersion: input.SetAsDefault === true ? version.id : policy.defaultVersion,
    updateDate: call.now,
  };
  call.state.table(policiesCollection, call.account).put(policy.arn, changed);
  return { PolicyVersion: policyVersionShape(changed, version, false) };
});
