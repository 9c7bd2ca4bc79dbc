import { notebookLifecycleConfig } from '../kinds/notebook-lifecycle-config.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateNotebookInstanceLifecycleConfig.html */
export const updateNotebookInstanceLifecycleConfig = update(notebookLifecycleConfig, { output: () => ({}) });
