import { notebookLifecycleConfig } from '../kinds/notebook-lifecycle-config.ts';
import { validation } from '../kit/errors.ts';
import { requireItem } from '../kit/items.ts';
import { text } from '../kit/members.ts';
import { notebookInstance } from '../kinds/notebook-instance.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateNotebookInstance.html */
export const createNotebookInstance = create(notebookInstance, {
  check: (input, call) => {
    if (input['DirectInternetAccess'] === 'Disabled' && input['SubnetId'] === undefined) {
      throw validation('DirectInternetAccess can be Disabled only for a notebook instance with a SubnetId.');
    }
    if (input['SecurityGroupIds'] !== undefined && input['SubnetId'] === undefined) throw validation('SecurityGroupIds need a SubnetId.');
    const config = text(input, 'LifecycleConfigName');
    if (config !== '') requireItem(call, notebookLifecycleConfig, config);
  },
  members: (input, call) => ({
    NotebookInstanceStatus: 'Pending',
    DirectInternetAccess: input['DirectInternetAccess'] ?? 'Enabled',
    RootAccess: input['RootAccess'] ?? 'Enabled',
    VolumeSizeInGB: input['VolumeSizeInGB'] ?? 5,
    SecurityGroups: input['SecurityGroupIds'] ?? [],
    NotebookInstanceLifecycleConfigName: input['LifecycleConfigName'],
    NetworkInterfaceId: input['SubnetId'] === undefined ? undefined : `eni-${call.ids.hex(17)}`,
    Url: `${text(input, 'NotebookInstanceName')}-${call.ids.lower(4)}.notebook.${call.region}.sagemaker.aws`,
  }),
  next: (call) => ({ step: 'inService', after: call.delays.notebookInstance }),
});
