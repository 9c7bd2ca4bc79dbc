import { notebookLifecycleConfig } from '../kinds/notebook-lifecycle-config.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteNotebookInstanceLifecycleConfig.html */
export const deleteNotebookInstanceLifecycleConfig = remove(notebookLifecycleConfig);
