import { operation } from '../../../operation.ts';
import { notebookInstance } from '../kinds/notebook-instance.ts';
import { validation } from '../kit/errors.ts';
import { requireItem, statusOf } from '../kit/items.ts';
import { text } from '../kit/members.ts';

/** A link that nobody answers: the twin has no notebooks. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreatePresignedNotebookInstanceUrl.html */
export const createPresignedNotebookInstanceUrl = operation<{ readonly NotebookInstanceName: string }>((input, call) => {
  const item = requireItem(call, notebookInstance, input.NotebookInstanceName);
  const status = statusOf(notebookInstance, item);
  if (status !== 'InService')
    throw validation(`Notebook Instance (${item.arn}) is in status ${status}: a URL can be made only for one that is InService.`);
  return { AuthorizedUrl: `https://${text(item.members, 'Url')}?authToken=${call.ids.lower(64)}` };
});
