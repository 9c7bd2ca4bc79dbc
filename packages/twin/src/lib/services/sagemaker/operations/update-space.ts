import { requireInService } from '../kinds/domain.ts';
import { path } from '../kit/kind.ts';
import { merged, text } from '../kit/members.ts';
import { space } from '../kinds/space.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateSpace.html */
export const updateSpace = update(space, {
  path: (input) => path(text(input, 'DomainId'), text(input, 'SpaceName')),
  check: (item) => {
    requireInService(space, item);
  },
  names: ['DomainId'],
  changes: ({ members }, input) => ({ Status: 'Updating', ...merged(members, input, 'SpaceSettings') }),
  next: (call) => ({ step: 'inService', after: call.delays.stop }),
});
