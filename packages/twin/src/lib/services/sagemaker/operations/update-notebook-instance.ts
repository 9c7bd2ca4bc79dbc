import { operation, type Members } from '../../../operation.ts';
import { atRest, notebookInstance, transition } from '../kinds/notebook-instance.ts';
import { notebookLifecycleConfig } from '../kinds/notebook-lifecycle-config.ts';
import { requireAssumableRole } from '../kit/execution-role.ts';
import { arnOf, requireItem } from '../kit/items.ts';
import { omit } from '../kit/members.ts';

interface Input extends Members {
  readonly NotebookInstanceName: string;
  readonly RoleArn?: string;
  readonly LifecycleConfigName?: string;
}

/** `Disassociate…` → the member that goes. */
const disassociations = {
  DisassociateLifecycleConfig: 'NotebookInstanceLifecycleConfigName',
  DisassociateAcceleratorTypes: 'AcceleratorTypes',
  DisassociateDefaultCodeRepository: 'DefaultCodeRepository',
  DisassociateAdditionalCodeRepositories: 'AdditionalCodeRepositories',
} as const;

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateNotebookInstance.html */
export const updateNotebookInstance = operation<Input>((input, call) => {
  const { NotebookInstanceName, LifecycleConfigName, RoleArn } = input;
  if (LifecycleConfigName !== undefined) requireItem(call, notebookLifecycleConfig, LifecycleConfigName);
  requireAssumableRole(call, RoleArn, arnOf(call, notebookInstance, NotebookInstanceName));
  const gone = Object.entries(disassociations).flatMap(([flag, member]) => (input[flag] === true ? [[member, undefined] as const] : []));
  const changes = {
    ...omit(input, 'NotebookInstanceName', 'LifecycleConfigName', ...Object.keys(disassociations)),
    ...(LifecycleConfigName === undefined ? {} : { NotebookInstanceLifecycleConfigName: LifecycleConfigName }),
    ...Object.fromEntries(gone),
  };
  transition(call, NotebookInstanceName, atRest, 'Updating', { step: 'stopped', after: call.delays.stop }, () => changes);
  return {};
});
