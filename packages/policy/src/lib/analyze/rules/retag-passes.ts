import { iamAction, iamService } from '@paddock/aws-data/iam';
import type { Condition, Statement } from '../../syntax/policy-document.ts';
import type { AnalysisRule } from '../analysis-rule.ts';
import { operatorOf, positiveName } from '../keys-of-requests.ts';
import { absent, conditionJson, except, present, type StatementJson } from '../statement-json.ts';
import type { Subject } from '../subject.ts';

/** Isolation by a tag of the resource, where the tag can be changed first. */
export const retagPasses: AnalysisRule = {
  code: 'policy/retag-passes',
  title: 'Isolation by a tag that can be changed first',
  help: 'Access that follows a tag of the resource is access for whoever may set the tag: retag somebody else’s resource, then open it. (IAM user guide, access_tags; tutorial_attribute-based-access-control.)',
  check: (subject, report) => {
    for (const statement of subject.statements) {
      for (const { condition, tag, service } of tagged(statement, subject)) {
        const actions = taggingActions(service, statement, subject);
        if (actions.length === 0) continue;
        const requests = [...retagging(actions, tag, condition, statement, subject, service)];
        const request = subject.ask.allowed(subject.around(statement.effect), requests, { principals: ['role-session', 'user'] });
        if (request === undefined) continue;
        report(
          condition.key.place,
          {
            // A value that hangs on the caller keeps callers apart; a fixed one only limits what a role does.
            severity: statement.effect === 'Deny' || condition.values.some(({ value }) => value.includes('${')) ? 'error' : 'warning',
            summary: `${request.action} lets anybody set ${tag} on what ${subject.nameOf(statement)} keeps apart by it`,
            detail: `A resource with another value of ${condition.key.value} can be retagged, and is then open.`,
            fix: `Allow ${request.action} only on resources that already have the caller's value of ${tag}, or deny it for the tag key ${tag}.`,
          },
          { request, decision: 'allowed' },
        );
        break;
      }
    }
  },
};

/** Every tag that opens resources of the statement, for every service of it. */
function tagged(
  statement: Statement,
  subject: Subject,
): readonly { readonly condition: Condition; readonly tag: string; readonly service: string }[] {
  return statement.conditions.flatMap((condition) => {
    const tag = tagOf(condition, statement);
    return tag === undefined ? [] : subject.services(statement).map((service) => ({ condition, tag, service }));
  });
}

/** The tag that opens the resource: compared in an Allow, or by a Not operator in a Deny. */
function tagOf(condition: Condition, statement: Statement): string | undefined {
  const { operator, quantifier } = operatorOf(condition);
  const tag = /:ResourceTag\/(.+)$/i.exec(condition.key.value)?.[1];
  if (tag?.startsWith('aws:') === true) return undefined;
  return quantifier === undefined && operator.family === 'string' && operator.negated === (statement.effect === 'Deny') ? tag : undefined;
}

/** Actions that set tags on the types of resources that the statement is about. */
function taggingActions(prefix: string, statement: Statement, subject: Subject): readonly string[] {
  const types = new Set(typesOf(prefix, statement, subject));
  return Object.values(iamService(prefix)?.actions ?? {})
    .filter((action) => action.accessLevel === 'Tagging' && !/Delete|Remove|Untag/.test(action.name))
    .filter((action) => action.resourceTypes.some(({ name }) => types.has(name)) && action.conditionKeys.includes('aws:TagKeys'))
    .map((action) => `${action.service}:${action.name}`);
}

function typesOf(prefix: string, statement: Statement, subject: Subject): readonly string[] {
  return subject
    .actionsIn(statement, prefix)
    .map((action) => iamAction(action)!)
    .filter(({ accessLevel }) => accessLevel !== 'Tagging')
    .flatMap(({ resourceTypes }) => resourceTypes.map(({ name }) => name));
}

/** Requests that give the tag the value that opens, on resources that now have another, by a caller whose own attributes are known. */
function retagging(
  actions: readonly string[],
  tag: string,
  condition: Condition,
  statement: Statement,
  subject: Subject,
  prefix: string,
): readonly StatementJson[] {
  const { resource } = statement;
  const templates = [...new Set(typesOf(prefix, statement, subject))].flatMap((name) => iamService(prefix)?.resourceTypes[name]?.arn ?? []);
  const isAny = resource === undefined || resource.negated || resource.patterns.some(({ value }) => value === '*');
  const arns = isAny ? templates.map((template) => template.replaceAll(/\$\{[^}]*\}/g, '*')) : resource.patterns.map(({ value }) => value);
  const positive = positiveName(condition.operator.value);
  const variables = condition.values.flatMap(({ value }) => [...value.matchAll(/\$\{([^,'}*?$]+)/g)].map(([, key = '']) => key.trim()));
  // Tags given on creation are authorised as tagging too, with this key.
  const onCreation = Object.keys(iamService(prefix)?.conditionKeys ?? {}).filter((key) => /:(TaggingAction|CreateAction)$/.test(key));
  return [
    {
      Effect: 'Allow',
      Action: actions,
      Resource: arns,
      Condition: {
        // The value that opens the resource.
        [positive]: { [`aws:RequestTag/${tag}`]: condition.values.map(({ value }) => value) },
        'ForAnyValue:StringEquals': { 'aws:TagKeys': [tag] },
        'ForAllValues:StringEquals': { 'aws:TagKeys': [tag] },
      },
    },
    present(condition.key.value),
    except(conditionJson([{ ...condition, operator: { ...condition.operator, value: positive } }])),
    ...variables.map(present),
    ...onCreation.map(absent),
  ];
}
