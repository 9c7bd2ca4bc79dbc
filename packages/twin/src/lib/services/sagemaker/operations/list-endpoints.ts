import { list } from '../kit/list.ts';
import { endpoint } from '../kinds/endpoint.ts';

export const listEndpoints = list('ListEndpoints', endpoint, { order: 'Descending' });
