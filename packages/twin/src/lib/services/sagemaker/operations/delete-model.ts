import { remove } from '../kit/remove.ts';
import { model } from '../kinds/model.ts';

export const deleteModel = remove(model);
