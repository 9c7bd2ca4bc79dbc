import { validation } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';

const noun = 'Notebook Instance Lifecycle Config';

export const notebookLifecycleConfig: Kind = {
  type: 'notebook-instance-lifecycle-config',
  nameMember: 'NotebookInstanceLifecycleConfigName',
  arnMember: 'NotebookInstanceLifecycleConfigArn',
  missing: (arn) => validation(`Unable to describe ${noun} '${arn}'. (Details: ${noun} does not exist.)`),
  exists: (arn) => validation(`Unable to create ${noun} ${arn}. (Details: ${noun} already exists.)`),
};
