import { path } from '../kit/kind.ts';
import { text } from '../kit/members.ts';
import { userProfile } from '../kinds/user-profile.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeUserProfile.html */
export const describeUserProfile = describe('DescribeUserProfile', userProfile, {
  path: (input) => path(text(input, 'DomainId'), text(input, 'UserProfileName')),
});
