import { operation, type Members } from '../../../operation.ts';
import { app, appPath } from '../kinds/app.ts';
import { resourceInUse } from '../kit/errors.ts';
import { requireItem, statusOf, updateItem } from '../kit/items.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteApp.html */
export const deleteApp = operation<Members>((input, call) => {
  const item = requireItem(call, app, appPath(input));
  const status = statusOf(app, item);
  if (status === 'Deleted') throw app.missing(item.arn, item.key.slice(item.key.lastIndexOf('/') + 1));
  if (status === 'Pending' || status === 'Deleting') throw resourceInUse(`App ${item.arn} is in status ${status}.`);
  updateItem(call, app, item, { Status: 'Deleting' }, { step: 'deleted', after: call.delays.stop });
  return {};
});
