/**
 * The hand-written part of the map from API operations to what AWS authorises: rows for what the convention (same name,
 * ARN template filled from members of the same name) gets wrong or cannot know. One file per service in `expand/`.
 *
 * The little language of the rows:
 * - A path names input members: `ResourceConfig.InstanceType`. Lists are walked through, `$keys` and `$values` walk a map.
 *   `each.X` is a member of the current element where the row has `each`.
 * - An expression is a path, `'a literal'`, `$account`, `$region`, `$partition`, `$operation`, `$ownUser`, `$organization`,
 *   `$managementAccount`, followed by any number of `|transform` or `|transform:argument`. `A ?? B` is B where A has no value. A list of expressions: the values of all of them.
 * - A condition is `Path` (present), `!Path` (absent), `Path=a|b`, `Path!=a|b`, `anyOf:A,B` (one of them is
 *   present); a list of conditions: all must hold.
 */
import { readFileSync } from 'node:fs';
import { deepFreeze } from '@paddock/base/deep-freeze';

export type ValueExpression = string | readonly string[];
export type RowCondition = string | readonly string[];

/** How a condition key is filled. */
export interface KeyRow {
  readonly from: ValueExpression;
  readonly when?: RowCondition;
  /** The documentation page that says that AWS always fills the key, also where the member is optional. */
  readonly always?: string;
}

/** One more (action, resource) of an operation. */
export interface PairRow {
  readonly action: string;
  /** Resource type of the Service Authorization Reference; without it and without `resource` the resource is `*`. */
  readonly type?: string;
  /** Template variables of that type. Those not named are filled by the convention. */
  readonly vars?: Readonly<Record<string, ValueExpression>>;
  /** An expression that gives whole ARNs, or `*`. */
  readonly resource?: ValueExpression;
  /** One pair per element of this list. */
  readonly each?: string;
  readonly when?: RowCondition;
  readonly keys?: Readonly<Record<string, KeyRow | ValueExpression | null>>;
}

/** `iam:PassRole` for members that hold a role. */
export interface PassRoleRow {
  /** Leaf names, or whole paths, of members that hold a role's ARN or name. */
  readonly members: readonly string[];
  /** Value of `iam:PassedToService`. */
  readonly service: string;
  readonly when?: RowCondition;
  /** More keys, `iam:AssociatedResourceArn`. */
  readonly keys?: Readonly<Record<string, ValueExpression>>;
}

export interface OperationRow {
  /** The documentation page that the row is from. Default: the table's. */
  readonly source?: string;
  readonly note?: string;
  /** Why the operation has no mapping: expanding it is an error. */
  readonly refused?: string;
  /** The action that authorises it, where it has another name. */
  readonly action?: string;
  /** An expression that gives the whole ARN, or `*`: the resource of the action, whatever its types. */
  readonly resource?: ValueExpression;
  /** Per resource type of the action: how its variables are filled, or `null` when the operation never authorises on that type. */
  readonly resources?: Readonly<Record<string, Readonly<Record<string, ValueExpression>> | null>>;
  readonly keys?: Readonly<Record<string, KeyRow | ValueExpression | null>>;
  /** Keys that AWS fills from what it holds, not from this input (an upload that was begun earlier): the caller adds them. */
  readonly liveKeys?: readonly string[];
  /** More pairs, beside those of the convention. */
  readonly also?: readonly PairRow[];
  /** All pairs: the convention is not asked. */
  readonly pairs?: readonly PairRow[];
  /** Instead of the table's; empty: no role is passed. */
  readonly passRole?: readonly PassRoleRow[];
  /** False: tags of this operation need no second action. */
  readonly tagOnCreate?: false;
}

export interface ExpandTable {
  /** botocore's id. */
  readonly service: string;
  /** Prefix of the actions. */
  readonly prefix: string;
  /** The page that holds for rows without a source of their own. */
  readonly source: string;
  /** Where a template variable (`Var`, or `type.Var`) is found when no member has its name. */
  readonly variables?: Readonly<Record<string, ValueExpression>>;
  /** How the service's condition keys are filled, for every operation whose input has the member. */
  readonly keys?: Readonly<Record<string, KeyRow | ValueExpression | null>>;
  /** True: `keys` holds every key that requests fill, so a key that is not filled is never filled. */
  readonly keysComplete?: boolean;
  /** Keys about the live resource or the caller, which the expansion cannot fill: their presence stays `sometimes`. */
  readonly liveKeys?: readonly string[];
  /** Older names of keys, filled with the same value. */
  readonly keyAliases?: Readonly<Record<string, string>>;
  readonly passRole?: readonly PassRoleRow[];
  /** The action that is authorised a second time, on the same resources, when an operation that makes them gives tags. */
  readonly tagOnCreate?: {
    readonly action: string;
    readonly source: string;
    readonly keys?: Readonly<Record<string, ValueExpression>>;
    /** Instead of the same resources: a pair for each element of a list in the input. */
    readonly pair?: PairRow;
    /** Operations that do not do so. */
    readonly except?: readonly string[];
  };
  readonly operations: Readonly<Record<string, OperationRow>>;
}

const folder = new URL('../expand/', import.meta.url);
const loaded = new Map<string, ExpandTable>();

/** Services with a table, by botocore's id, sorted. Their operations can be expanded. */
export const expandTableIds: readonly string[] = Object.freeze([
  'budgets',
  'cloudformation',
  'cloudtrail',
  'codeartifact',
  'codebuild',
  'codepipeline',
  'config',
  'ec2',
  'ecr',
  'events',
  'glue',
  'iam',
  'identitystore',
  'kms',
  'lakeformation',
  'lambda',
  'logs',
  'organizations',
  'ram',
  's3',
  's3control',
  'sagemaker',
  'servicecatalog',
  'sns',
  'sqs',
  'ssm',
  'sso-admin',
  'sts',
]);

/**
 * The table of one service, loaded on first use, frozen.
 * @param service botocore's id
 * @returns undefined when the service has none
 */
export function expandTable(service: string): ExpandTable | undefined {
  const before = loaded.get(service);
  if (before !== undefined || !expandTableIds.includes(service)) return before;
  const table = deepFreeze(JSON.parse(readFileSync(new URL(`${service}.json`, folder), 'utf8')) as ExpandTable);
  loaded.set(service, table);
  return table;
}
