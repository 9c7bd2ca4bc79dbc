import { requireInService } from '../kinds/domain.ts';
import { updatedSettings } from '../kinds/domain-settings.ts';
import { requireAssumableRole } from '../kit/execution-role.ts';
import { merged, nested } from '../kit/members.ts';
import { domain } from '../kinds/domain.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateDomain.html */
export const updateDomain = update(domain, {
  check: (item, input, call) => {
    requireInService(domain, item);
    for (const name of ['DefaultUserSettings', 'DefaultSpaceSettings'])
      requireAssumableRole(call, nested(input, name)['ExecutionRole'] as string | undefined, item.arn);
  },
  names: ['DomainSettingsForUpdate'],
  // Settings are merged, member by member; others take the place of what was there.
  changes: ({ members }, input) => ({
    Status: 'Updating',
    ...merged(members, input, 'DefaultUserSettings'),
    ...merged(members, input, 'DefaultSpaceSettings'),
    ...(input['DomainSettingsForUpdate'] === undefined
      ? {}
      : { DomainSettings: updatedSettings(nested(members, 'DomainSettings'), nested(input, 'DomainSettingsForUpdate')) }),
  }),
  next: (call) => ({ step: 'inService', after: call.delays.stop }),
});
