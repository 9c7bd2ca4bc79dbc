import { list } from '../kit/list.ts';
import { model } from '../kinds/model.ts';

export const listModels = list('ListModels', model, { order: 'Descending' });
