import { operation } from '../../../operation.ts';
import { byKey } from '../../../paginate.ts';
import { requireReader } from '../membership.ts';
import { type PageInput, pageOf } from '../pages.ts';

export const listAWSServiceAccessForOrganization = operation<PageInput>((input, call) => {
  const organization = requireReader(call);
  const services = Object.entries(organization.trustedServices).toSorted(byKey(([name]) => name));
  const page = pageOf(services, ([name]) => name, input);
  return {
    EnabledServicePrincipals: page.items.map(([name, date]) => ({ ServicePrincipal: name, DateEnabled: date })),
    NextToken: page.next,
  };
});
