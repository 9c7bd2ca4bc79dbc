import { app } from '../kinds/app.ts';
import { requireEmpty } from '../kinds/domain.ts';
import { path } from '../kit/kind.ts';
import { text } from '../kit/members.ts';
import { space } from '../kinds/space.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteSpace.html */
export const deleteSpace = update(space, {
  path: (input) => path(text(input, 'DomainId'), text(input, 'SpaceName')),
  check: ({ key, members }, _input, call) => {
    requireEmpty(
      call,
      space,
      key,
      app,
      (other) => other['DomainId'] === members['DomainId'] && other['SpaceName'] === members['SpaceName'],
    );
  },
  names: ['DomainId'],
  changes: () => ({ Status: 'Deleting' }),
  next: (call) => ({ step: 'deleted', after: call.delays.stop }),
  output: () => ({}),
});
