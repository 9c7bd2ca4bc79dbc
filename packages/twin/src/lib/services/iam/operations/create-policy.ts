import { quota } from '@paddock/aws-data/quotas';
import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { mergeTags } from '../entity-tags.ts';
import { limitExceeded } from '../errors.ts';
import { checkManagedDocument } from '../managed-document.ts';
import { policyShape } from '../shapes.ts';
import { type ManagedPolicy, policiesCollection, type Tag } from '../store.ts';

interface Input {
  readonly PolicyName: string;
  readonly PolicyDocument: string;
  readonly Path?: string;
  readonly Description?: string;
  readonly Tags?: readonly Tag[];
}

export const createPolicy = operation<Input>((input, call) => {
  const policies = call.state.table(policiesCollection, call.account);
  const taken = policies.values().some((policy) => policy.name.toLowerCase() === input.PolicyName.toLowerCase());
  if (taken)
    throw new ApiError(
      'EntityAlreadyExistsException',
      `A policy called ${input.PolicyName} already exists. Duplicate names are not allowed.`,
    );
  const most = quota('iam/managed-policies-per-account').value;
  if (policies.size >= most) throw limitExceeded(`Cannot exceed quota for PoliciesPerAccount: ${most}`);
  checkManagedDocument(input.PolicyDocument);
  const path = input.Path ?? '/';
  const policy: ManagedPolicy = {
    name: input.PolicyName,
    path,
    id: call.ids.iam('ANPA'),
    arn: `arn:aws:iam::${call.account}:policy${path}${input.PolicyName}`,
    createDate: call.now,
    updateDate: call.now,
    versions: [{ id: 'v1', document: input.PolicyDocument, createDate: call.now }],
    defaultVersion: 'v1',
    lastVersion: 1,
    tags: mergeTags([], input.Tags ?? []),
    ...(input.Description === undefined ? {} : { description: input.Description }),
  };
  policies.put(policy.arn, policy);
  return { Policy: policyShape(policy, { attachments: 0, boundaries: 0 }) };
});
