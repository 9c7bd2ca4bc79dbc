import { operation } from '../../../operation.ts';
import { atRest, transition } from '../kinds/notebook-instance.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StartNotebookInstance.html */
export const startNotebookInstance = operation<{ readonly NotebookInstanceName: string }>(({ NotebookInstanceName }, call) => {
  transition(call, NotebookInstanceName, atRest, 'Pending', { step: 'inService', after: call.delays.notebookInstance });
  return {};
});
