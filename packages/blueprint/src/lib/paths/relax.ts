import type { StatementJson } from '../../estate.ts';
import { conditionJson, conditionsOf, variablesIn } from './policy-parts.ts';

/**
 * A statement that lets at least as much through whatever the free keys are: an Allow without its conditions on them, a Deny only where it has
 * none. What such statements do not allow, no choice of keys allows.
 * @param anyResource the question is about a pattern of resources: an Allow counts wherever it is, a Deny only where it is for all
 * @returns undefined for a Deny that a choice of keys may get round
 */
export function relax(statement: StatementJson, isFixed: (lowerKey: string) => boolean, anyResource: boolean): StatementJson | undefined {
  const conditions = conditionsOf(statement);
  const settled = conditions.filter(({ key, values }) => isFixed(key.toLowerCase()) && values.flatMap(variablesIn).every(isFixed));
  const resources = [statement.Resource, statement.NotResource].flatMap((element) => element ?? []);
  const isOpen = resources.some((text) => variablesIn(text).length > 0) || (anyResource && !resources.every((text) => text === '*'));
  const { Condition: _condition, ...rest } = statement;
  const kept = conditionJson(settled);
  if (statement.Effect === 'Deny')
    return settled.length < conditions.length || isOpen ? undefined : { ...rest, ...(kept === undefined ? {} : { Condition: kept }) };
  const { Resource: _resource, NotResource: _notResource, ...anywhere } = rest;
  return { ...(isOpen ? { ...anywhere, Resource: '*' } : rest), ...(kept === undefined ? {} : { Condition: kept }) };
}
