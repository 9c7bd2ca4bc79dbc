import {
  expandTable,
  expandTableIds,
  type ExpandTable,
  type KeyRow,
  type OperationRow,
  type ValueExpression,
} from '@paddock/aws-data/expand-tables';
import { conditionKey, iamAction, iamService } from '@paddock/aws-data/iam';
import { serviceModel, serviceModelIds } from '@paddock/aws-data/models';
import { describe, expect, it } from 'vitest';
import { expand } from '../../expand.ts';
import { arnTemplate } from './arn-template.ts';
import { parseCondition } from './condition.ts';
import { expressionList, parseExpression } from './expression.ts';
import { followPath } from './member-index.ts';
import { planOperation } from './operation-plan.ts';
import { sampleInput } from './sample-input.ts';
import { transforms } from './transforms.ts';

const place = { account: '111122223333', region: 'eu-west-1' } as const;

function tableOf(service: string): ExpandTable {
  const table = expandTable(service);
  if (table === undefined) throw new TypeError(`no table of ${service}`);
  return table;
}

const operationsOf = (service: string) => Object.keys(serviceModel(service).operations);

describe('the expansion tables', () => {
  it('cover every service that has an API model', () => {
    expect(expandTableIds).toEqual(serviceModelIds());
  });

  it('map or refuse every operation of every model', () => {
    const open: string[] = [];
    const count = { convention: 0, row: 0, refused: 0 };
    for (const service of expandTableIds) {
      for (const operation of operationsOf(service)) {
        const plan = planOperation(serviceModel(service), tableOf(service), operation);
        if (plan.kind === 'unmapped') open.push(`${service}.${operation}: ${plan.reason}`);
        else if (plan.kind === 'refused') count.refused += 1;
        else count[plan.byConvention ? 'convention' : 'row'] += 1;
      }
    }
    expect(open).toEqual([]);
    expect(count.convention + count.row + count.refused).toBe(expandTableIds.flatMap(operationsOf).length);
    // A refusal is a hole in the twin: more of them need a reason to be looked at.
    expect(count.refused).toBeLessThan(20);
  });

  it('say why an operation is refused, and only when AWS gives nothing to go by', () => {
    for (const service of expandTableIds) {
      for (const [operation, row] of Object.entries(tableOf(service).operations)) {
        if (row.refused === undefined) continue;
        expect(row.refused.length, `${service}.${operation}`).toBeGreaterThan(20);
        expect(row.source, `${service}.${operation}`).toBeDefined();
      }
    }
  });

  it('use every transform', () => {
    const used = new Set([...JSON.stringify(expandTableIds.map(tableOf)).matchAll(/\|(\w+)/g)].map((found) => found[1]));
    // Members that hold a role are turned into ARNs by `planPassRole`.
    expect(Object.keys(transforms).filter((name) => !used.has(name))).toEqual(['roleArn']);
  });

  describe.each(expandTableIds)('%s', (service) => {
    const table = tableOf(service);
    const model = serviceModel(service);

    it('names only operations that exist, each from a documentation page', () => {
      const rows = Object.entries(table.operations);
      expect(rows.filter(([operation]) => model.operations[operation] === undefined)).toEqual([]);
      const sources = [
        table.source,
        ...rows.flatMap(([, row]) => row.source ?? []),
        ...(table.tagOnCreate === undefined ? [] : [table.tagOnCreate.source]),
      ];
      expect(sources.filter((source) => !/^https:\/\/docs\.aws\.amazon\.com\/\S+\.html$/.test(source))).toEqual([]);
    });

    it('names only members that exist in the input', () => {
      const missing: string[] = [];
      for (const [operation, row] of Object.entries(table.operations)) {
        for (const expression of expressionsOf(row)) {
          if (!exists(service, operation, expression)) missing.push(`${operation}: ${expression}`);
        }
      }
      expect(missing).toEqual([]);
    });

    it('has no service-wide expression that no operation could use', () => {
      const shared = [
        ...Object.values(table.variables ?? {}).flatMap(expressionList),
        ...Object.values(table.keys ?? {}).flatMap(keyExpressions),
        ...(table.passRole ?? []).flatMap(({ members }) => members),
      ];
      const operations = operationsOf(service);
      expect(shared.filter((expression) => !operations.some((operation) => exists(service, operation, expression)))).toEqual([]);
    });

    it('names only condition keys that AWS lists', () => {
      const named = [
        ...Object.keys(table.keys ?? {}),
        ...(table.liveKeys ?? []),
        ...Object.entries(table.keyAliases ?? {}).flat(),
        ...Object.values(table.operations).flatMap((row) =>
          [row, ...(row.pairs ?? []), ...(row.also ?? [])].flatMap(({ keys }) => Object.keys(keys ?? {})),
        ),
      ];
      expect([...new Set(named)].filter((name) => conditionKey(name) === undefined)).toEqual([]);
    });

    it.each(['all', 'required'] as const)('expands every operation with %s members to actions, ARNs and keys that AWS knows', (members) => {
      const wrong: string[] = [];
      for (const operation of operationsOf(service)) {
        if (table.operations[operation]?.refused !== undefined) continue;
        const pairs = expand({ service, operation, input: sampleInput(model, operation, members), ...place });
        for (const { action, resource, resourceType, context } of pairs) {
          const where = `${operation}: ${action} ${resource}`;
          const known = iamAction(action);
          if (known === undefined || action !== `${known.service}:${known.name}`) wrong.push(`${where}: no such action`);
          const prefix = action.slice(0, action.indexOf(':'));
          const template = resourceType === undefined ? undefined : iamService(prefix)?.resourceTypes[resourceType]?.arn;
          if (resourceType !== undefined && (template === undefined || !arnTemplate(template).matches(resource)))
            wrong.push(`${where}: not a ${resourceType}`);
          const anyByHand = String(table.operations[operation]?.resource).endsWith("?? '*'");
          if (resource === '*' && !anyByHand && known?.resourceTypes.some(({ required }) => required) === true)
            wrong.push(`${where}: the action needs a resource`);
          if (/undefined|\[object|\$\{/.test(resource)) wrong.push(`${where}: a broken ARN`);
          for (const key of Object.keys(context)) if (conditionKey(key) === undefined) wrong.push(`${where}: no key ${key}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  });
});

function exists(service: string, operation: string, text: string): boolean {
  const model = serviceModel(service);
  return text.split(' ?? ').every((expression) => {
    const { source } = parseExpression(expression);
    return (
      source.kind !== 'member' || source.ofEach || followPath(model, model.operations[operation]?.input?.shape, source.path) !== undefined
    );
  });
}

function keyExpressions(entry: KeyRow | ValueExpression | null): readonly string[] {
  if (entry === null) return [];
  return expressionList(typeof entry === 'object' && 'from' in entry ? entry.from : entry);
}

function expressionsOf(row: OperationRow): readonly string[] {
  const pairs = [...(row.pairs ?? []), ...(row.also ?? [])];
  const conditions = pairs
    .flatMap(({ when }) => expressionList(when ?? []))
    .flatMap((text) => expressionList(parseCondition(text).expression));
  return [
    ...expressionList(row.resource ?? []),
    ...Object.values(row.resources ?? {}).flatMap((fills) => Object.values(fills ?? {}).flatMap(expressionList)),
    ...[row, ...pairs].flatMap(({ keys }) => Object.values(keys ?? {}).flatMap(keyExpressions)),
    ...pairs.flatMap(({ resource, vars, each }) => [
      ...expressionList(resource ?? []),
      ...Object.values(vars ?? {}).flatMap(expressionList),
      ...expressionList(each ?? []),
    ]),
    ...(row.passRole ?? []).flatMap(({ members }) => members),
    ...conditions,
  ].filter((expression) => expression !== '*');
}
