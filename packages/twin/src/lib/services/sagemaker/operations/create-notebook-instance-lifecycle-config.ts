import { notebookLifecycleConfig } from '../kinds/notebook-lifecycle-config.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateNotebookInstanceLifecycleConfig.html */
export const createNotebookInstanceLifecycleConfig = create(notebookLifecycleConfig);
