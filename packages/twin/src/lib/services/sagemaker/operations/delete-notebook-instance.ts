import { operation } from '../../../operation.ts';
import { atRest, transition } from '../kinds/notebook-instance.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteNotebookInstance.html */
export const deleteNotebookInstance = operation<{ readonly NotebookInstanceName: string }>(({ NotebookInstanceName }, call) => {
  transition(call, NotebookInstanceName, atRest, 'Deleting', { step: 'deleted', after: call.delays.stop });
  return {};
});
