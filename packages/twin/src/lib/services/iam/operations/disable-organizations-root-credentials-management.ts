import { operation } from '../../../operation.ts';
import { setRootFeature } from '../root-features.ts';

export const disableOrganizationsRootCredentialsManagement = operation<object>((_input, call) =>
  setRootFeature(call, 'RootCredentialsManagement', false),
);
