import type { ConditionOperator } from './operator.ts';
import { conditionOperators } from './operators/index.ts';

/** How the values of a multi-valued key count. */
export type Quantifier = 'ForAllValues' | 'ForAnyValue';

/** A name such as `ForAnyValue:StringLikeIfExists`, taken apart. */
export interface OperatorUse {
  readonly operator: ConditionOperator;
  readonly quantifier?: Quantifier;
  readonly ifExists: boolean;
}

const byName: ReadonlyMap<string, ConditionOperator> = new Map(conditionOperators.map((operator) => [operator.name, operator]));

/** Undefined when it is no operator; `Null` takes neither set operator nor `IfExists`. */
export function parseOperatorName(name: string): OperatorUse | undefined {
  const colon = name.indexOf(':');
  const quantifier = colon === -1 ? undefined : name.slice(0, colon);
  if (quantifier !== undefined && quantifier !== 'ForAllValues' && quantifier !== 'ForAnyValue') return undefined;
  const bare = name.slice(colon + 1);
  const ifExists = bare.endsWith('IfExists');
  const operator = byName.get(ifExists ? bare.slice(0, -'IfExists'.length) : bare);
  if (operator === undefined || (operator.family === 'null' && (ifExists || quantifier !== undefined))) return undefined;
  return { operator, ifExists, ...(quantifier === undefined ? {} : { quantifier }) };
}

/** Every name that `parseOperatorName` knows. */
export function operatorNames(): readonly string[] {
  return conditionOperators.flatMap(({ name, family }) =>
    family === 'null'
      ? [name]
      : ['', 'ForAllValues:', 'ForAnyValue:'].flatMap((prefix) => [`${prefix}${name}`, `${prefix}${name}IfExists`]),
  );
}
