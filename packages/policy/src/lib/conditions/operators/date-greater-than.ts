import { greaterThan } from '../comparison.ts';
import { defineComparison } from '../define-comparison.ts';

export const dateGreaterThan = defineComparison('date', greaterThan);
