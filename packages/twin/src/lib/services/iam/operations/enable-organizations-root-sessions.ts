import { operation } from '../../../operation.ts';
import { setRootFeature } from '../root-features.ts';

export const enableOrganizationsRootSessions = operation<object>((_input, call) => setRootFeature(call, 'RootSessions', true));
