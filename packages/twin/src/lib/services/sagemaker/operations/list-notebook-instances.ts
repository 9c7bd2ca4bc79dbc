import { text } from '../kit/members.ts';
import { notebookInstance } from '../kinds/notebook-instance.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListNotebookInstances.html */
export const listNotebookInstances = list('ListNotebookInstances', notebookInstance, {
  order: 'Ascending',
  sortBy: 'Name',
  filters: {
    NotebookInstanceLifecycleConfigNameContains: ({ members }, part: string) =>
      text(members, 'NotebookInstanceLifecycleConfigName').includes(part),
    DefaultCodeRepositoryContains: ({ members }, part: string) => text(members, 'DefaultCodeRepository').includes(part),
    AdditionalCodeRepositoryEquals: ({ members }, url: string) =>
      ((members['AdditionalCodeRepositories'] ?? []) as readonly string[]).includes(url),
  },
});
