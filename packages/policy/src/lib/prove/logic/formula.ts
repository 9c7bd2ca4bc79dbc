/** And-or formulas over literals. A literal is an atom's number (from 1), negative when the atom is denied. */
export type Formula =
  | { readonly kind: 'true' }
  | { readonly kind: 'false' }
  | { readonly kind: 'literal'; readonly literal: number }
  | { readonly kind: 'and'; readonly parts: readonly Formula[] }
  | { readonly kind: 'or'; readonly parts: readonly Formula[] };

export const yes: Formula = { kind: 'true' };
export const no: Formula = { kind: 'false' };

export function constant(value: boolean): Formula {
  return value ? yes : no;
}

export function atom(literal: number): Formula {
  return { kind: 'literal', literal };
}

export function and(...parts: readonly Formula[]): Formula {
  return joined('and', parts);
}

export function or(...parts: readonly Formula[]): Formula {
  return joined('or', parts);
}

function joined(kind: 'and' | 'or', parts: readonly Formula[]): Formula {
  const absorbing = kind === 'and' ? 'false' : 'true';
  const neutral = kind === 'and' ? 'true' : 'false';
  const flat: Formula[] = [];
  const literals = new Set<number>();
  for (const part of parts) {
    if (part.kind === absorbing) return part;
    if (part.kind === neutral) continue;
    for (const each of part.kind === kind ? part.parts : [part]) {
      if (each.kind === 'literal') {
        if (literals.has(-each.literal)) return kind === 'and' ? no : yes;
        if (literals.has(each.literal)) continue;
        literals.add(each.literal);
      }
      flat.push(each);
    }
  }
  if (flat.length === 0) return kind === 'and' ? yes : no;
  return flat.length === 1 ? flat[0]! : { kind, parts: flat };
}

export function not(formula: Formula): Formula {
  switch (formula.kind) {
    case 'true':
      return no;
    case 'false':
      return yes;
    case 'literal':
      return atom(-formula.literal);
    case 'and':
      return or(...formula.parts.map(not));
    case 'or':
      return and(...formula.parts.map(not));
  }
}

/** `condition ? whenTrue : whenFalse`. */
export function choose(condition: Formula, whenTrue: Formula, whenFalse: Formula): Formula {
  return or(and(condition, whenTrue), and(not(condition), whenFalse));
}
