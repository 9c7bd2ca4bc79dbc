const compiled = new Map<string, RegExp>();

/**
 * A pattern of a service model as a regular expression over the whole text. Most are also valid in ECMAScript; those that use Java's
 * class syntax are rewritten. Throws `SyntaxError` for one that cannot be compiled: a test goes through all that the twin's services have.
 */
export function compilePattern(pattern: string): RegExp {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    expression = compile(pattern);
    compiled.set(pattern, expression);
  }
  return expression;
}

function compile(pattern: string): RegExp {
  const rewritten = rewriteJava(pattern);
  const errors: unknown[] = [];
  for (const flags of ['u', '']) {
    try {
      return new RegExp(`^(?:${rewritten})$`, `${flags}s`);
    } catch (error) {
      errors.push(error);
    }
  }
  throw errors[0];
}

/** `\p{IsLetter}`, `\p{Alnum}`, `\z`, a quantifier after `$`, as Java has them. */
function rewriteJava(pattern: string): string {
  return pattern
    .replaceAll(/\\p\{Is(\w+)\}/g, (_, name: string) => (name === 'Letter' || name === 'Alphabetic' ? '\\p{L}' : `\\p{${name}}`))
    .replaceAll('\\p{Alnum}', 'A-Za-z0-9')
    .replaceAll('\\p{Alpha}', 'A-Za-z')
    .replaceAll('\\p{Graph}', '\\x21-\\x7e')
    .replaceAll('\\p{Print}', '\\x20-\\x7e')
    .replaceAll('\\p{ASCII}', '\\x00-\\x7f')
    .replaceAll(/\\[zZ]/g, '$')
    .replaceAll('\\A', '^')
    .replaceAll(/\(\?[is]\)/g, '')
    .replaceAll(/(?<!\\)\$(?=\{\d)/g, '(?:$)');
}
