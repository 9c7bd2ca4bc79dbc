import { notebookLifecycleConfig } from '../kinds/notebook-lifecycle-config.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListNotebookInstanceLifecycleConfigs.html */
export const listNotebookInstanceLifecycleConfigs = list('ListNotebookInstanceLifecycleConfigs', notebookLifecycleConfig, {
  order: 'Descending',
});
