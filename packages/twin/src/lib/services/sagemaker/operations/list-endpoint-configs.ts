import { list } from '../kit/list.ts';
import { endpointConfig } from '../kinds/endpoint-config.ts';

export const listEndpointConfigs = list('ListEndpointConfigs', endpointConfig, { order: 'Descending' });
