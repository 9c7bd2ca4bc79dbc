import type { OperatorFamily } from '../conditions/operator.ts';
import { parseDate } from '../conditions/values/parse-date.ts';
import { parseNumber } from '../conditions/values/parse-number.ts';
import { parseTemplate, resolveTemplate, type ResolveVariable } from '../matching/template.ts';

/**
 * Values that a key might be given so that a condition on `wanted` holds or stops holding: guesses, to be tried on the evaluator.
 */
export function sampleValues(family: OperatorFamily, wanted: readonly string[], resolve: ResolveVariable): readonly string[] {
  return [...new Set(wanted.flatMap((value) => samplesFor(family, value, resolve)))];
}

function samplesFor(family: OperatorFamily, wanted: string, resolve: ResolveVariable): readonly string[] {
  switch (family) {
    case 'string':
    case 'arn':
      return [...plainText(wanted, resolve), 'other'];
    case 'numeric':
      return aroundNumber(parseNumber(wanted));
    case 'date':
      return aroundDate(parseDate(wanted));
    case 'bool':
      return ['true', 'false'];
    case 'ip':
      return [wanted.replace(/\/\d+$/, ''), '192.0.2.1'];
    case 'binary':
      return [wanted];
    case 'null':
      return ['given'];
  }
}

/** The text with its variables filled in, and something plain for its wildcards. */
function plainText(wanted: string, resolve: ResolveVariable): readonly string[] {
  const pattern = resolveTemplate(parseTemplate(wanted, { variables: true, wildcards: true }), resolve);
  return pattern === undefined ? [] : [pattern.map((piece) => (typeof piece === 'string' ? piece : 'x')).join('')];
}

function aroundNumber(value: number | undefined): readonly string[] {
  return value === undefined ? [] : [value, value - 1, value + 1].map(String);
}

function aroundDate(milliseconds: number | undefined): readonly string[] {
  return milliseconds === undefined ? [] : [0, -1_000, 1_000].map((step) => new Date(milliseconds + step).toISOString());
}
