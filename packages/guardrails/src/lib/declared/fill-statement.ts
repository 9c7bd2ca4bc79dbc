import type { ConditionJson, StatementJson } from '../../statement.ts';
import type { DeclaredClaim, DeclaredStatement } from './declaration-schema.ts';
import { fillKey, fillTexts, type Placeholder, type PlaceholderValue } from './placeholder.ts';

type Written = Omit<DeclaredStatement, 'when'> | DeclaredClaim['requests'][number];

/** A statement as a policy has it: placeholders filled, values of conditions as texts. */
export function fillStatement(written: Written, valueOf: (placeholder: Placeholder) => PlaceholderValue): StatementJson {
  const { Sid, Effect, Principal, Condition } = written;
  const elements = (['Action', 'NotAction', 'Resource', 'NotResource'] as const).flatMap((name) => {
    const element = written[name];
    return element === undefined ? [] : [[name, fillTexts(element, valueOf)] as const];
  });
  return {
    ...(Sid === undefined ? {} : { Sid }),
    Effect,
    ...(Principal === undefined ? {} : { Principal }),
    ...Object.fromEntries(elements),
    ...(Condition === undefined ? {} : { Condition: fillCondition(Condition, valueOf) }),
  };
}

function fillCondition(
  condition: NonNullable<Written['Condition']>,
  valueOf: (placeholder: Placeholder) => PlaceholderValue,
): ConditionJson {
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      Object.fromEntries(
        Object.entries(keys).map(([key, values]) => [
          fillKey(key, valueOf),
          fillTexts(Array.isArray(values) ? values.map(String) : String(values), valueOf),
        ]),
      ),
    ]),
  );
}
