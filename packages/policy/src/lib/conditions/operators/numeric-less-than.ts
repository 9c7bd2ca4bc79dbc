import { lessThan } from '../comparison.ts';
import { defineComparison } from '../define-comparison.ts';

export const numericLessThan = defineComparison('numeric', lessThan);
