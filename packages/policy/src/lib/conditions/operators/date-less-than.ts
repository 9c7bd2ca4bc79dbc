import { lessThan } from '../comparison.ts';
import { defineComparison } from '../define-comparison.ts';

export const dateLessThan = defineComparison('date', lessThan);
