import type { Members } from '../../../operation.ts';
import { listed, nested } from '../kit/members.ts';
import { resolve, UnresolvedReference, type Scope } from './values.ts';

/** Whether a condition of a Condition step holds. Throws `UnresolvedReference`, also for a type of condition that is not known. */
export function holds(condition: Members, scope: Scope): boolean {
  const left = (): unknown => resolve(condition['LeftValue'], scope);
  const right = (): unknown => resolve(condition['RightValue'], scope);
  const type = condition['Type'] as string;
  switch (type) {
    case 'Equals':
      return left() === right();
    case 'GreaterThan':
      return Number(left()) > Number(right());
    case 'GreaterThanOrEqualTo':
      return Number(left()) >= Number(right());
    case 'LessThan':
      return Number(left()) < Number(right());
    case 'LessThanOrEqualTo':
      return Number(left()) <= Number(right());
    case 'In':
      return ((condition['Values'] ?? []) as readonly unknown[]).some(
        (value) => resolve(value, scope) === resolve(condition['QueryValue'], scope),
      );
    case 'Not':
      return !holds(nested(condition, 'Expression'), scope);
    case 'Or':
      return listed(condition, 'Conditions').some((each) => holds(each, scope));
    default:
      throw new UnresolvedReference(`The condition type ${type} is not known.`);
  }
}
