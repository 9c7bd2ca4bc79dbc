import { operation } from '../../../operation.ts';
import { setRootFeature } from '../root-features.ts';

export const enableOrganizationsRootCredentialsManagement = operation<object>((_input, call) =>
  setRootFeature(call, 'RootCredentialsManagement', true),
);
