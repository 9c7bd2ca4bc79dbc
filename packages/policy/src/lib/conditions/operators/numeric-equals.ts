import { equals } from '../comparison.ts';
import { defineComparison } from '../define-comparison.ts';

export const numericEquals = defineComparison('numeric', equals);
