import { lessThanEquals } from '../comparison.ts';
import { defineComparison } from '../define-comparison.ts';

export const numericLessThanEquals = defineComparison('numeric', lessThanEquals);
