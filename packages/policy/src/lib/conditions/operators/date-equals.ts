import { equals } from '../comparison.ts';
import { defineComparison } from '../define-comparison.ts';

export const dateEquals = defineComparison('date', equals);
