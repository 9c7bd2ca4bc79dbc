import { operation } from '../../../operation.ts';
import { setRootFeature } from '../root-features.ts';

export const disableOrganizationsRootSessions = operation<object>((_input, call) => setRootFeature(call, 'RootSessions', false));
