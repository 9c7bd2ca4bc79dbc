import { referenceEvaluate } from './decide.ts';
import type {
  PolicyJson,
  ReferenceDecision,
  ReferenceOptions,
  ReferencePolicies,
  ReferenceRequest,
  StatementJson,
} from './reference-types.ts';

/** Shared by the tests of the reference: short ways to write a request and its policies. */
export const account = '111122223333';
export const otherAccount = '444455556666';
export const user = `arn:aws:iam::${account}:user/ana`;
export const role = `arn:aws:iam::${account}:role/Scientist`;
export const session = `arn:aws:sts::${account}:assumed-role/Scientist/ana`;
export const federatedUser = `arn:aws:sts::${account}:federated-user/ana`;
export const root = `arn:aws:iam::${account}:root`;
export const object = 'arn:aws:s3:::data/k';

export const policy = (...statements: readonly StatementJson[]): PolicyJson => ({ Version: '2012-10-17', Statement: statements });
export const allow = (rest: Partial<StatementJson> = {}): StatementJson => ({ Effect: 'Allow', ...actionAndResource(rest), ...rest });
export const deny = (rest: Partial<StatementJson> = {}): StatementJson => ({ Effect: 'Deny', ...actionAndResource(rest), ...rest });
export const allowAll: PolicyJson = policy(allow());
export const denyAll: PolicyJson = policy(deny());

function actionAndResource(rest: Partial<StatementJson>): Partial<StatementJson> {
  return { ...(rest.NotAction === undefined ? { Action: '*' } : {}), ...(rest.NotResource === undefined ? { Resource: '*' } : {}) };
}

/** A user of the account reads an object of the account, unless told otherwise. */
export function decide(request: Partial<ReferenceRequest>, policies: ReferencePolicies, options: ReferenceOptions = {}): ReferenceDecision {
  return referenceEvaluate({ principal: user, action: 's3:GetObject', resource: object, ...request }, policies, options);
}

export const decisionOf = (...parameters: Parameters<typeof decide>): string => decide(...parameters).decision;

/** Whether an identity policy with this one statement lets the request pass. */
export const passes = (statement: Partial<StatementJson>, request: Partial<ReferenceRequest> = {}): boolean =>
  decisionOf(request, { identity: [policy(allow(statement))] }) === 'allowed';

/** Whether a condition holds in this context. */
export const holds = (
  condition: NonNullable<StatementJson['Condition']>,
  context: NonNullable<ReferenceRequest['context']> = {},
): boolean => passes({ Condition: condition }, { context });
