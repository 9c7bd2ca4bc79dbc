import type { ExpandTable, OperationRow, ValueExpression } from '@paddock/aws-data/expand-tables';
import type { IamAction, IamService } from '@paddock/aws-data/iam';
import type { ServiceModel } from '@paddock/aws-data/models';
import { arnTemplate, type ArnTemplate } from '../arn-template.ts';
import { expressionList, parseExpression } from '../expression.ts';
import { followPath, normalName, plainMembers, type Member } from '../member-index.ts';
import type { ResourcePlan, UnfilledResource } from '../resource-plan.ts';
import { fillVariable } from './fill-variable.ts';
import { subjectType } from './subject.ts';

export interface ResourceQuestion {
  readonly model: ServiceModel;
  readonly iam: IamService;
  readonly table: ExpandTable;
  readonly operation: string;
  readonly action: IamAction;
  readonly row: OperationRow | undefined;
}

const generic = new Set(['resourcearn', 'resourcearns', 'resourcearnlist', 'arn', 'arns', 'resourceid', 'resourcename', 'resource']);

/** The resources of an action by convention, one plan per resource type that the input can name. */
export function planResources(question: ResourceQuestion): readonly (ResourcePlan | UnfilledResource)[] {
  const { model, iam, operation, action, row } = question;
  const types = action.resourceTypes;
  if (row?.resource !== undefined) return [memberPlan(row.resource, question, true)];
  if (types.length === 0) return [{ kind: 'any' }];
  const { input: inputShape, output: outputShape } = model.operations[operation] ?? {};
  const input = plainMembers(model, inputShape?.shape);
  const output = plainMembers(model, outputShape?.shape);
  const whole = input.find((member) => member.topLevel && generic.has(member.name));
  if (types.length > 1 && whole !== undefined && row?.resources === undefined) return [memberPlan(whole.path, question, true)];
  const subject =
    types.length === 1
      ? types[0]?.name
      : subjectType(
          operation,
          types.map((type) => type.name),
        );
  const plans = types.flatMap((type): readonly (ResourcePlan | UnfilledResource)[] => {
    const byHand = row?.resources?.[type.name];
    if (byHand === null) return [];
    const template = arnTemplate(iam.resourceTypes[type.name]?.arn ?? '');
    const required = type.required || byHand !== undefined;
    const arnMember = byHand === undefined && template.variables.length > 1 ? arnMemberOf(type.name, input) : undefined;
    if (arnMember !== undefined) return [memberPlan(arnMember.path, { iam, action: { ...action, resourceTypes: [type] } }, type.required)];
    const fills: ValueExpression[] = [];
    for (const variable of template.variables) {
      const fill = byHand?.[variable] ?? fillByConvention(question, { type: type.name, template, variable, subject, input, output });
      if (fill === undefined) {
        return required ? [{ kind: 'unfilled', type: type.name, variable }] : [];
      }
      fills.push(fill);
    }
    const account = byHand?.['Account'] ?? fillAccount(question, type.name);
    return [{ kind: 'template', type: type.name, template, fills, account, required: type.required, alternative: types.length > 1 }];
  });
  return plans.length === 0 ? [{ kind: 'any' }] : plans;
}

interface Variable {
  readonly type: string;
  readonly template: ArnTemplate;
  readonly variable: string;
  readonly subject: string | undefined;
  readonly input: readonly Member[];
  readonly output: readonly Member[];
}

function fillByConvention(question: ResourceQuestion, asked: Variable): ValueExpression | undefined {
  const { type, template, variable, subject, input, output } = asked;
  const { variables } = question.table;
  const byTable = variables?.[`${type}.${variable}`] ?? variables?.[variable];
  const shape = question.model.operations[question.operation]?.input?.shape;
  if (byTable !== undefined) {
    const usable = expressionList(byTable).filter((expression) => memberExists(question.model, shape, expression));
    if (usable.length > 0) return usable;
  }
  return fillVariable({
    variable,
    type,
    operation: question.operation,
    isSubject: type === subject,
    isOnlyVariable: template.variables.length === 1,
    input,
    output,
  });
}

/** `ApplicationArn` is the whole ARN of an `Application`, however many variables its template has. */
function arnMemberOf(type: string, input: readonly Member[]): Member | undefined {
  const name = normalName(type);
  return input.find((member) => member.topLevel && (member.name === `${name}arn` || member.name === `${name}arns`));
}

/** Some services let callers name another account's resources: `registryId`, `domainOwner`, `CatalogId`. */
function fillAccount({ model, table, operation }: ResourceQuestion, type: string): ValueExpression | undefined {
  const expression = table.variables?.[`${type}.Account`] ?? table.variables?.['Account'];
  const shape = model.operations[operation]?.input?.shape;
  return expression !== undefined && expressionList(expression).some((one) => memberExists(model, shape, one)) ? expression : undefined;
}

/** Whether the member that an expression starts from is in the shape; true for literals and variables. */
export function memberExists(model: ServiceModel, shape: string | undefined, expression: string): boolean {
  const { source } = parseExpression(expression.split(' ?? ', 1)[0] ?? expression);
  return source.kind !== 'member' || source.ofEach || followPath(model, shape, source.path) !== undefined;
}

/** A plan for a member with whole ARNs, of whichever type of the action they are. */
export function memberPlan(
  expression: ValueExpression,
  { iam, action }: Pick<ResourceQuestion, 'iam' | 'action'>,
  required: boolean,
): ResourcePlan {
  if (expression === '*') return { kind: 'any' };
  const types = action.resourceTypes.map(({ name }) => ({ type: name, template: arnTemplate(iam.resourceTypes[name]?.arn ?? '') }));
  return { kind: 'member', expression, types, required };
}
