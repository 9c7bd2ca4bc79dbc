import { notEquals } from '../comparison.ts';
import { defineComparison } from '../define-comparison.ts';

export const dateNotEquals = defineComparison('date', notEquals);
