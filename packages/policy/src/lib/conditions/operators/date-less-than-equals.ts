import { lessThanEquals } from '../comparison.ts';
import { defineComparison } from '../define-comparison.ts';

export const dateLessThanEquals = defineComparison('date', lessThanEquals);
