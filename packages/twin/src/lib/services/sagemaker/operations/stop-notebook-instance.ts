import { operation } from '../../../operation.ts';
import { transition } from '../kinds/notebook-instance.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StopNotebookInstance.html */
export const stopNotebookInstance = operation<{ readonly NotebookInstanceName: string }>(({ NotebookInstanceName }, call) => {
  transition(call, NotebookInstanceName, ['InService'], 'Stopping', { step: 'stopped', after: call.delays.stop });
  return {};
});
