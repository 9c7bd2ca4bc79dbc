import { remove } from '../kit/remove.ts';
import { endpointConfig } from '../kinds/endpoint-config.ts';

export const deleteEndpointConfig = remove(endpointConfig);
