import { greaterThan } from '../comparison.ts';
import { defineComparison } from '../define-comparison.ts';

export const numericGreaterThan = defineComparison('numeric', greaterThan);
