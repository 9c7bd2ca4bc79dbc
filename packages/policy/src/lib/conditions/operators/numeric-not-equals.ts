import { notEquals } from '../comparison.ts';
import { defineComparison } from '../define-comparison.ts';

export const numericNotEquals = defineComparison('numeric', notEquals);
