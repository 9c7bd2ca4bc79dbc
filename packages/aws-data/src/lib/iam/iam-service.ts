/** What is known about an IAM service prefix, from AWS's Service Authorization Reference. */
export interface IamService {
  /** As in actions: `sagemaker`, `s3`, `sso`. Lower case. */
  readonly prefix: string;
  /** As AWS writes it: `Amazon SageMaker`. */
  readonly name: string;
  /** By name as AWS writes it, without the prefix: `CreateEndpoint`. Without prototype. */
  readonly actions: Readonly<Record<string, IamAction>>;
  /** By name: `endpoint-config`. Without prototype. */
  readonly resourceTypes: Readonly<Record<string, IamResourceType>>;
  /** The condition keys that the service's page lists, global ones among them. By name, patterns as they are. Without prototype. */
  readonly conditionKeys: Readonly<Record<string, ConditionKey>>;
}

export type AccessLevel = 'List' | 'Read' | 'Write' | 'Tagging' | 'Permissions management';

export interface IamAction {
  /** The service prefix. */
  readonly service: string;
  /** Without the prefix: `CreateEndpoint`. */
  readonly name: string;
  readonly accessLevel: AccessLevel;
  /** Empty: the action does not go with a resource, and policies must say `*`. */
  readonly resourceTypes: readonly ActionResourceType[];
  /** Condition keys that hold for the action whatever its resources. */
  readonly conditionKeys: readonly string[];
  /** Actions that the caller needs too, `iam:PassRole`. */
  readonly dependentActions: readonly string[];
}

export interface ActionResourceType {
  /** A key of `resourceTypes` of the same service. */
  readonly name: string;
  /** True: the action always needs a resource of this type. */
  readonly required: boolean;
  /** Condition keys that hold for the action on resources of this type, in addition to those of the action. */
  readonly conditionKeys: readonly string[];
  readonly dependentActions: readonly string[];
}

export interface IamResourceType {
  readonly name: string;
  /** `arn:${Partition}:sagemaker:${Region}:${Account}:endpoint-config/${EndpointConfigName}` */
  readonly arn: string;
  readonly conditionKeys: readonly string[];
}

export type ConditionValueType = 'String' | 'ARN' | 'Bool' | 'Numeric' | 'Date' | 'IPAddress';

export interface ConditionKey {
  /** As AWS writes it; a variable part is in braces: `aws:RequestTag/${TagKey}`. */
  readonly name: string;
  /** Of one value. */
  readonly type: ConditionValueType;
  /** True: a request carries a list of values, and policies need `ForAllValues` or `ForAnyValue`. */
  readonly multiValued: boolean;
}

/** What a global condition key is about, after the sections of AWS's page on them. */
export type GlobalKeyCategory = 'principal' | 'session' | 'network' | 'resource' | 'request';

export interface GlobalConditionKey extends ConditionKey {
  readonly category: GlobalKeyCategory;
}
