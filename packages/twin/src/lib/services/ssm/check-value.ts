import { ApiError } from '../../api-error.ts';
import { invalid } from './errors.ts';
import type { ParameterTier } from './store.ts';

/** In bytes. https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html */
const maximumBytes: Readonly<Record<ParameterTier, number>> = { Standard: 4096, Advanced: 8192 };

/** The tier that a value gets. Throws for a value that is too long for what was asked. */
export function tierFor(asked: string, value: string): ParameterTier {
  const bytes = Buffer.byteLength(value);
  const tier =
    asked === 'Intelligent-Tiering'
      ? bytes > maximumBytes.Standard
        ? 'Advanced'
        : 'Standard'
      : asked === 'Advanced'
        ? 'Advanced'
        : 'Standard';
  if (bytes > maximumBytes[tier]) {
    const way = tier === 'Standard' ? ' To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier.' : '';
    throw invalid(`${tier} tier parameters support a maximum parameter value of ${maximumBytes[tier]} characters.${way}`);
  }
  return tier;
}

/** Throws `InvalidAllowedPatternException`, `ParameterPatternMismatchException`. */
export function checkAllowedPattern(pattern: string | undefined, value: string): void {
  if (pattern === undefined || pattern === '') return;
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, 'u');
  } catch (cause) {
    throw new ApiError('InvalidAllowedPatternException', `The pattern ${pattern} is not a regular expression.`, { cause });
  }
  if (!expression.test(value)) {
    throw new ApiError('ParameterPatternMismatchException', `Parameter value, cannot be validated against allowedPattern: ${pattern}`);
  }
}

/** Throws for a value that a type cannot have. */
export function checkValue(type: string, value: string): void {
  if (value === '') throw invalid('Parameter value must not be empty.');
  if (type === 'StringList' && value.split(',').includes('')) throw invalid('StringList parameters must have no empty items.');
}
