import { greaterThanEquals } from '../comparison.ts';
import { defineComparison } from '../define-comparison.ts';

export const dateGreaterThanEquals = defineComparison('date', greaterThanEquals);
