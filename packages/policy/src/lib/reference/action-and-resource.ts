import { arnParts, expressionOf, patternMatches, readPattern, type VariableLookup } from './pattern.ts';

/**
 * Whether an entry of `Action` or `NotAction` covers the action: without regard to case, `*` and `?` anywhere, no variables.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export function actionMatches(entry: string, action: string): boolean {
  const pattern = readPattern(entry, undefined);
  return pattern !== undefined && patternMatches(pattern, action, 'iu');
}

/**
 * Whether an entry of `Resource` or `NotResource` covers the resource, with regard to case.
 * Wildcards stay within their segment (what is between colons), but a `*` that ends its segment may reach past colons;
 * everything after the fifth colon is one segment. An ARN with fewer than six fields has `*` for the missing ones.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 *
 * Variables are possible only after the fifth colon.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function resourceMatches(entry: string, resource: string, lookup: VariableLookup | undefined): boolean {
  const firstVariable = entry.indexOf('${');
  if (firstVariable !== -1 && entry.slice(0, firstVariable).split(':').length < 6) return false;
  const missing = entry.startsWith('arn:') && firstVariable === -1 ? Math.max(0, 6 - entry.split(':').length) : 0;
  const pattern = readPattern(entry + ':*'.repeat(missing), lookup);
  if (pattern === undefined) return false;
  const segments = arnParts(pattern).map((segment, place) =>
    segment
      .map((letter, index) =>
        place === 5 ? expressionOf(letter, '[^]*', '[^]') : expressionOf(letter, index === segment.length - 1 ? '[^]*' : '[^:]*', '[^:]'),
      )
      .join(''),
  );
  return new RegExp(`^${segments.join(':')}$`, 'u').test(resource);
}
