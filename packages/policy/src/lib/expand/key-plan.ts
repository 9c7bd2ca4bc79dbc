import type { RowCondition, ValueExpression } from '@paddock/aws-data/expand-tables';
import type { ConditionKey } from '@paddock/aws-data/iam';

/** How one condition key of a pair is filled; data, compiled by `keys.ts`. */
export interface KeyPlan {
  readonly key: ConditionKey;
  readonly from: ValueExpression;
  readonly when: RowCondition | undefined;
  /** For a key with a variable part: what the expression's values are. */
  readonly entries: EntriesKind | undefined;
  /** `convention`, or the documentation page. */
  readonly source: string;
  /** The page that says that AWS fills the key on every call. */
  readonly always: string | undefined;
}

/** Key and value pairs: structures `{Key, Value}`, a map, or a URL query. */
export type EntriesKind = 'structures' | 'map' | 'query';
