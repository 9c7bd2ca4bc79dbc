import { operation } from '../../../operation.ts';
import { domain, requireInService } from '../kinds/domain.ts';
import { space } from '../kinds/space.ts';
import { userProfile } from '../kinds/user-profile.ts';
import { validation } from '../kit/errors.ts';
import { requireItem } from '../kit/items.ts';
import { path } from '../kit/kind.ts';

interface Input {
  readonly DomainId: string;
  readonly UserProfileName: string;
  readonly SpaceName?: string;
}

/** A link that nobody answers: the twin has no Studio. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreatePresignedDomainUrl.html */
export const createPresignedDomainUrl = operation<Input>((input, call) => {
  const parent = requireItem(call, domain, input.DomainId);
  requireInService(domain, parent);
  if (parent.members['AuthMode'] === 'SSO') throw validation('CreatePresignedDomainUrl can be called only in a domain with AuthMode IAM.');
  requireInService(userProfile, requireItem(call, userProfile, path(input.DomainId, input.UserProfileName)));
  if (input.SpaceName !== undefined) requireItem(call, space, path(input.DomainId, input.SpaceName));
  return { AuthorizedUrl: `https://${input.DomainId}.studio.${call.region}.sagemaker.aws/auth?token=${call.ids.lower(200)}` };
});
