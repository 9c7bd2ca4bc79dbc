import type { ConditionOperator } from '../../conditions/operator.ts';
import {
  anyOne,
  anyOneInSegment,
  anyRun,
  anyRunInSegment,
  literalText,
  normalisePattern,
  wildcardPattern,
  type Pattern,
  type PatternPiece,
} from '../../matching/pattern.ts';
import { resourcePartStart } from '../../matching/resource-matcher.ts';
import { isVariable, parseTemplate, type Template } from '../../matching/template.ts';
import type { PolicyVersion } from '../../syntax/policy-document.ts';
import { literal, literalIgnoringCase, sequenceOf, type Sequence } from '../language/sequence.ts';

/** The texts that an operator of the families string, ARN and bool holds to match a pattern. */
export function languageOf(operator: ConditionOperator, pattern: Pattern): readonly Sequence[] {
  if (operator.family === 'arn') return arnLanguage(pattern);
  if (operator.wildcards) return [sequenceOf(pattern)];
  const text = literalText(pattern);
  if (text === undefined) return [];
  const ignoresCase = operator.family === 'bool' || operator.name.endsWith('IgnoreCase');
  return [ignoresCase ? literalIgnoringCase(text) : literal(text)];
}

/** Component by component: wildcards of the first five stay within theirs. */
function arnLanguage(pattern: Pattern): readonly Sequence[] {
  let colons = 0;
  const pieces = pattern.map((piece): PatternPiece => {
    if (typeof piece === 'string') {
      colons += piece.split(':').length - 1;
      return piece;
    }
    if (colons >= 5) return piece;
    return piece === anyRun ? anyRunInSegment : piece === anyOne ? anyOneInSegment : piece;
  });
  return colons < 5 ? [] : [sequenceOf(pieces)];
}

/** The template of an entry of `Resource`, or undefined when it matches nothing: see `compileResources`, whose rules these are. */
export function resourceTemplate(text: string, version: PolicyVersion): Template | undefined {
  const start = resourcePartStart(text);
  const head = start === undefined ? text : text.slice(0, start);
  if (head.includes('${')) return undefined;
  const missing = start === undefined && text.startsWith('arn:') ? 6 - text.split(':').length : 0;
  const segments = confineToSegments(head + ':*'.repeat(missing));
  if (start === undefined) return segments;
  return [...segments, ...parseTemplate(text.slice(start), { variables: version === '2012-10-17', wildcards: true })];
}

function confineToSegments(head: string): Pattern {
  return wildcardPattern(head).map((piece, index, pieces) => {
    const next = pieces[index + 1];
    const endsSegment = next === undefined || (typeof next === 'string' && next.startsWith(':'));
    if (piece === anyOne) return anyOneInSegment;
    return piece === anyRun && !endsSegment ? anyRunInSegment : piece;
  });
}

/** A pattern that matches whatever the template does, for any value of its variables: they, and every wildcard, stand for any text. */
export function widest(template: Template): Pattern {
  return normalisePattern(
    template.map(
      (piece): PatternPiece => (isVariable(piece) || piece === anyRunInSegment ? anyRun : piece === anyOneInSegment ? anyOne : piece),
    ),
  );
}
