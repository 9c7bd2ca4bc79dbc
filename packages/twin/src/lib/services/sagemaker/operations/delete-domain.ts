import { app } from '../kinds/app.ts';
import { requireEmpty } from '../kinds/domain.ts';
import { space } from '../kinds/space.ts';
import { userProfile } from '../kinds/user-profile.ts';
import { domain } from '../kinds/domain.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteDomain.html */
export const deleteDomain = update(domain, {
  check: ({ key }, _input, call) => {
    const within = (members: Readonly<Record<string, unknown>>): boolean => members['DomainId'] === key;
    requireEmpty(call, domain, key, app, within);
    requireEmpty(call, domain, key, space, within);
    requireEmpty(call, domain, key, userProfile, within);
  },
  names: ['RetentionPolicy'],
  changes: () => ({ Status: 'Deleting' }),
  next: (call) => ({ step: 'deleted', after: call.delays.stop }),
  output: () => ({}),
});
