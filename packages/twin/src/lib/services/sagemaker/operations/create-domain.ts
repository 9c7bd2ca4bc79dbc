import { resourceInUse, validation } from '../kit/errors.ts';
import { allItems } from '../kit/items.ts';
import { nested, text } from '../kit/members.ts';
import { domain } from '../kinds/domain.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateDomain.html */
export const createDomain = create(domain, {
  path: (_input, call) => `d-${call.ids.lower(12)}`,
  check: (input, call) => {
    if (allItems(call, domain).some(({ members }) => members['DomainName'] === input['DomainName'])) {
      throw resourceInUse(`Domain with name ${text(input, 'DomainName')} already exists.`);
    }
    if (input['AppNetworkAccessType'] === 'VpcOnly' && (input['VpcId'] === undefined || input['SubnetIds'] === undefined)) {
      throw validation('AppNetworkAccessType VpcOnly needs a VpcId and SubnetIds.');
    }
  },
  roles: (input) =>
    [nested(input, 'DefaultUserSettings'), nested(input, 'DefaultSpaceSettings')].map(
      (settings) => settings['ExecutionRole'] as string | undefined,
    ),
  members: (input, call, id) => ({
    DomainId: id,
    Status: 'Pending',
    Url: `https://${id}.studio.${call.region}.sagemaker.aws`,
    HomeEfsFileSystemId: `fs-${call.ids.hex(17)}`,
    HomeEfsFileSystemKmsKeyId: input['HomeEfsFileSystemKmsKeyId'] ?? input['KmsKeyId'],
    AppNetworkAccessType: input['AppNetworkAccessType'] ?? 'PublicInternetOnly',
    SecurityGroupIdForDomainBoundary: input['VpcId'] === undefined ? undefined : `sg-${call.ids.hex(17)}`,
    ...(input['AuthMode'] === 'SSO' ? { SingleSignOnManagedApplicationInstanceId: `ins-${call.ids.hex(16)}` } : {}),
  }),
  next: (call) => ({ step: 'inService', after: call.delays.notebookInstance }),
  output: ({ arn, members }) => ({ DomainArn: arn, DomainId: members['DomainId'], Url: members['Url'] }),
});
